import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

const unsigned =
  "Expected every call to carry the security scheme for Signature, but this operation can be called without: leave security to the root of the document.";

test("accepts a POST that is signed, by default or by its own security", async () => {
  const problems = await lintFixture("signed-post", "passes");

  expect(problems).toEqual([]);
});

test("refuses any other verb", async () => {
  const problems = await lintFixture("signed-post", "fails-get");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/get",
      message: "Expected a POST, but found GET: CBSS routes no other verb, so move the operation under post.",
    },
  ]);
});

test("refuses an operation that overrides security with nothing, or makes it optional", async () => {
  const problems = await lintFixture("signed-post", "fails-unsigned");

  expect(problems).toEqual([
    { at: "#/paths/~1empty/post/security", message: unsigned },
    { at: "#/paths/~1optional/post/security", message: unsigned },
  ]);
});

test("refuses an operation without security in a document without default security", async () => {
  const problems = await lintFixture("signed-post", "fails-no-default");

  expect(problems).toEqual([{ at: "#/paths/~1start/post", message: unsigned }]);
});

test("refuses Signature as a parameter, in any case of letters", async () => {
  const problems = await lintFixture("signed-post", "fails-parameter");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/parameters/0",
      message:
        "Expected Signature only as the security scheme, but signature is a parameter: remove it, or callers will fill it in by hand.",
    },
  ]);
});
