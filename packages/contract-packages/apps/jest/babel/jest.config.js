module.exports = {
  // These packages are only ES modules, so Babel converts them to CommonJS too. pnpm stores them below .pnpm.
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
