import { claimStorms } from "../storms/storm-claims.ts";

await claimStorms(`Storms on Node ${process.versions.node}`, process.execPath);
