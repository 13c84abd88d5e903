// Jest's jsdom has no fetch, streams, encoders or Web Crypto. This adds those of Node.js, with the types that they use.
const { TestEnvironment } = require("jest-environment-jsdom");

const names = [
  "AbortController",
  "AbortSignal",
  "ArrayBuffer",
  "Headers",
  "ReadableStream",
  "Request",
  "Response",
];
names.push("TextDecoder", "TextEncoder", "Uint8Array", "crypto", "fetch");

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    for (const name of names) {
      const value = globalThis[name];
      Object.defineProperty(this.global, name, { value, configurable: true, writable: true });
    }
  }
};
