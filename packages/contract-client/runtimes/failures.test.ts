import { fetchNodes } from "@cbss/testing";
import { expect, it } from "vitest";
import { claimFailures } from "../failures/failure-claims.ts";

const nodes = await fetchNodes();
for (const version of ["20", "24"]) {
  const node = nodes[version];
  if (node) await claimFailures(`Failures on Node ${version}, by its own binary`, node);
  else it.skip(`Node ${version} is not available for this machine`, () => expect.unreachable());
}
