module.exports = {
  // These packages are ES modules only, so ts-jest must transform JavaScript too. pnpm stores them below .pnpm.
  preset: "ts-jest/presets/js-with-ts",
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
