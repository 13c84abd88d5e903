/** The pages on which something is installed or started: their blocks are run as they are shown. */
export const pagesToFollow: readonly string[] = [
  "learn/first-call",
  "learn/with-the-client",
  "do/my-signature-is-refused",
  "do/run-the-sandbox",
  "do/contract-suite",
  "do/test-your-code",
];
