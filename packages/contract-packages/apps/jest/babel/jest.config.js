module.exports = {
  // These packages are ES modules only, so Babel turns them into CommonJS too. pnpm keeps them below .pnpm.
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
