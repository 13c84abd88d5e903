/**
 * What a bundle of our packages may weigh: minified by esbuild and compressed by gzip, in bytes.
 */
export interface SizeLimit {
  what: string;
  /** What the caller's program imports. */
  entry: string;
  /** Where we want to be. */
  target: number;
  /** What the check holds us to today; it only ever goes down, until it is the target. */
  limit: number;
}

export const sizeLimits: SizeLimit[] = [
  {
    what: "client, with signing, errors, time-out and redaction",
    entry: `export { createCbssClient, isCbssError } from "@cbss/client";
      export { createSigner } from "@cbss/signature";`,
    // Of which openapi-fetch is 2.5 kB, and the sentences of the client's errors are 1.5 kB.
    target: 5000,
    limit: 7600,
  },
  {
    what: "sign alone",
    entry: `export { sign } from "@cbss/signature";`,
    target: 700,
    limit: 800,
  },
];
