module.exports = {
  // These packages are ES modules only, so Babel must transform them. pnpm stores them below .pnpm.
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
