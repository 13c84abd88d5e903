import { expect, test } from "vitest";
import * as signature from "./index.ts";

test("the package exports sign, verify and createSigner, and nothing else", () => {
  expect(Object.keys(signature).sort()).toEqual(["createSigner", "sign", "verify"]);
});
