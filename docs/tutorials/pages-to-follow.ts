/** The pages that install or start something. Their blocks are run as shown. */
export const pagesToFollow: readonly string[] = [
  "learn/first-call",
  "learn/with-the-client",
  "do/my-signature-is-refused",
  "do/run-the-sandbox",
  "do/contract-suite",
  "do/test-your-code",
];
