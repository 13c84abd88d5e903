module.exports = {
  // JavaScript as well: these packages are ES modules only. pnpm keeps them below .pnpm.
  preset: "ts-jest/presets/js-with-ts",
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
