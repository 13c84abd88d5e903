module.exports = {
  // Transforms JavaScript too, because these packages are only ES modules. pnpm stores them below .pnpm.
  preset: "ts-jest/presets/js-with-ts",
  transformIgnorePatterns: ["/node_modules/(?!\\.pnpm/|@cbss/|openapi-fetch/)"],
};
