import { claimFailures } from "../failures/failure-claims.ts";

await claimFailures(`Failures on Node ${process.versions.node}`, process.execPath);
