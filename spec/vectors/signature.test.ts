// The properties of the vectors themselves. The tests of @cbss/signature compare its results with them.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import vectors from "./signature.json" with { type: "json" };
import schema from "./signature.schema.json" with { type: "json" };

const byName = new Map(vectors.cases.map((vector) => [vector.name, vector]));

describe("the schema", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  test("accepts the vectors", () => {
    validate(vectors);

    expect(validate.errors).toBeNull();
  });

  test("refuses an unknown property at every level", () => {
    const [first] = vectors.cases;

    expect(validate({ ...vectors, note: "" })).toBe(false);
    expect(validate({ ...vectors, cases: [...vectors.cases, { ...first, note: "" }] })).toBe(false);
    expect(
      validate({
        ...vectors,
        cases: [...vectors.cases, { ...first, body: { hex: "", text: "", note: "" } }],
      }),
    ).toBe(false);
  });
});

describe("the vectors", () => {
  test("have unique names", () => {
    expect(byName.size).toBe(vectors.cases.length);
  });

  test("give the text of every body that is valid UTF-8, and null for the two that are not", () => {
    const written = vectors.cases.flatMap(({ name, body }) => (body.repeat ? [] : [{ name, ...body }]));
    const withoutText = written.filter(({ text }) => text === null).map(({ name }) => name);
    const wrong = written.filter(
      ({ text, hex }) => text !== null && Buffer.from(text).toString("hex") !== hex,
    );

    expect(withoutText).toEqual(["utf-16-body", "invalid-utf-8-body"]);
    expect(wrong).toEqual([]);
  });

  test("have the same digest if only the boundaries differ, and otherwise a unique one", () => {
    const digests = vectors.cases.map(({ encodings }) => encodings.hex);
    const boundaries = vectors.cases.filter(({ name }) => name.startsWith("boundary-"));

    expect(boundaries).toHaveLength(3);
    expect(new Set(boundaries.map(({ encodings }) => encodings.hex)).size).toBe(1);
    expect(new Set(digests).size).toBe(digests.length - 2);
  });

  test.each([55, 56, 63, 64, 65])("have a case whose parts are %i bytes together", (length) => {
    const { body, clientKey, loginSalt } =
      byName.get(`joined-length-${length}`) ?? expect.fail("no such case");

    expect(`${body.text}${clientKey}${loginSalt}`).toHaveLength(length);
  });

  test.each(vectors.cases)("$name has its signature in both URLs, correctly encoded", (vector) => {
    const signatureOf = (url: string) => new URL(url).searchParams.get("Signature");

    expect(signatureOf(vector.url)).toBe(vector.encodings.hex);
    expect(signatureOf(vector.urlBase64)).toBe(vector.encodings.base64);
  });

  test("have a digest that starts with a zero byte and needs percent-encoding in Base64", () => {
    const { encodings } = byName.get("leading-zero") ?? expect.fail("no such case");

    expect(encodings.hex).toMatch(/^00/);
    expect(encodings.base64).toMatch(/\+.*\/|\/.*\+/);
  });

  test("are written in ASCII, so that no tool can normalise them", () => {
    const text = readFileSync(new URL("signature.json", import.meta.url), "utf8");

    expect(text).toMatch(/^[ -~\n]*$/);
  });
});
