/**
 * What a bundle of our packages may weigh: minified by esbuild and compressed by gzip, in bytes. `pnpm bench size` bundles
 * the same beside the peers, from this workspace and not as it is installed.
 */
export interface SizeLimit {
  /** Its name among the peers. */
  name: string;
  what: string;
  /** What the caller's program imports. */
  entry: string;
  /** Where we want to be. */
  target: number;
  /** What the check holds us to today. It goes down to the target, and up only in a commit that says what for. */
  limit: number;
}

export const sizeLimits: SizeLimit[] = [
  {
    name: "@cbss/client, methods",
    what: "methods, with signing, errors, time-out and redaction",
    entry: `export { createCbssClient, isCbssError } from "@cbss/client";
      export { createSigner } from "@cbss/signature";`,
    // Of which the sentences of the errors are 1.5 kB, knowing every spelling of a secret 1 kB, and the signer 0.9 kB.
    target: 6000,
    limit: 7550,
  },
  {
    name: "@cbss/client, openapi-fetch",
    what: "openapi-fetch over the signed fetch, with signing, errors, time-out and redaction",
    entry: `export { createCbssApi, isCbssError } from "@cbss/client";
      export { createSigner } from "@cbss/signature";`,
    // Of which openapi-fetch is 2.6 kB.
    target: 5000,
    limit: 9150,
  },
  {
    name: "@cbss/signature, sign",
    what: "sign alone",
    entry: `export { sign } from "@cbss/signature";`,
    target: 750,
    limit: 750,
  },
];
