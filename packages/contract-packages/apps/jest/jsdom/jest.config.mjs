export default { testEnvironment: "./jsdom-with-fetch.cjs", transform: {} };
