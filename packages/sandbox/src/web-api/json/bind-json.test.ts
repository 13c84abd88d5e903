import { describe, expect, test } from "vitest";
import type { ModelState } from "../refusal.ts";
import { bindJson } from "./bind-json.ts";

const members = {
  ClientCode: "text",
  DateTime: "dateTime",
  Content: { Identity: "any", Password: "text", NewEmailAddress: "text" },
} as const;
const NOTHING = { ClientCode: null, DateTime: "0001-01-01T00:00:00", Content: null };
const EMPTY_CONTENT = { Identity: null, Password: null, NewEmailAddress: null };

/** Returns the model, and the number of errors at each place. */
async function bind(text: string, unknown: "class" | "object" = "class") {
  const modelState: ModelState = {};
  const model = await bindJson(text, members, modelState, unknown);
  const errors = Object.entries(modelState).map(([place, texts]) => [place, texts.length]);
  return { model, errors: Object.fromEntries(errors) };
}

describe("accepted JSON", () => {
  test.each([
    ["comments before, between and after tokens", '/* a */ { // b\n "ClientCode": "A" /* c */ } // d'],
    ["single quotes", "{'ClientCode':'A'}"],
    ["a name without quotes", '{ClientCode:"A"}'],
    ["a trailing comma", '{"ClientCode":"A",}'],
    ["an escaped name", '{"\\u0043lientCode":"A"}'],
    ["a name in another case", '{"CLIENTCODE":"A"}'],
    ["a NUL and a wide space between tokens", '{\0"ClientCode"\u2003:\u0085"A"}'],
    ["text after its end", '{"ClientCode":"A"} and more'],
    ["unknown properties", '{"x":[1,{"y":new Date(5)},,NaN],"ClientCode":"A"}'],
  ])("reads %s", async (_, text) => {
    expect(await bind(text)).toEqual({ model: { ...NOTHING, ClientCode: "A" }, errors: {} });
  });

  test.each([
    ["a raw line break and a raw control character", '"a\n\u0001b"', "a\n\u0001b"],
    ["a surrogate pair in escapes", '"\\ud83d\\ude00"', "😀"],
    ["half a surrogate pair", '"a\\ud83db\\ude00"', "a\ufffdb\ufffd"],
    ["an integer of any length", "123456789012345678901234567890", "123456789012345678901234567890"],
    ["an integer that overflows without an error", "45000000000000000000", "8106511852580896768"],
    ["a hexadecimal number", "0x1F", "31"],
    ["an octal number", "017", "15"],
    ["a fraction, with fifteen digits", "0.1234567890123456789", "0.123456789012346"],
    ["a large number, with its exponent", "1.5e300", "1.5E+300"],
    ["NaN", "NaN", "NaN"],
    ["true", "true", "True"],
    ["a text that looks like a date", '"2024-01-01T00:00:00Z"', "2024-01-01T00:00:00Z"],
  ])("reads %s as text", async (_, value, text) => {
    expect((await bind(`{"ClientCode":${value}}`)).model).toEqual({ ...NOTHING, ClientCode: text });
  });

  test.each([
    ["only white space", " \r\n", {}],
    ["only a comment", "// a", {}],
    ["null", "null", {}],
    ["an empty text", '""', {}],
    ["a number", "1", { request: 1 }],
    ["a list", "[]", { request: 1 }],
    ["a word", "hello", { request: 1 }],
  ])("gives no model for %s", async (_, text, errors) => {
    expect(await bind(text)).toEqual({ model: null, errors });
  });
});

describe("the rest of an unreadable text", () => {
  test.each([
    [
      "without its end",
      '{"ClientCode":"A","Content":{"Password":"p"',
      ["A", "p"],
      { "request.Content.Password": 2 },
    ],
    [
      "that is cut inside a value",
      '{"ClientCode":"A","Content":{"Password":"p',
      ["A", null],
      { "request.Content.Password": 3 },
    ],
    [
      "with a property of the wrong type",
      '{"ClientCode":{"a":[1]},"Content":{"Password":"p"}}',
      [null, "p"],
      { "request.ClientCode": 1 },
    ],
    [
      "with several errors",
      '{"DateTime":"x","ClientCode":[],"Content":{"Password":"p"}}',
      [null, "p"],
      { "request.DateTime": 1, "request.ClientCode": 1 },
    ],
  ])("keeps the bound properties of a text %s", async (_, text, [clientCode, password], errors) => {
    const bound = await bind(text);

    expect(bound.model).toMatchObject({ ClientCode: clientCode, Content: { Password: password } });
    expect(bound.errors).toEqual(errors);
  });

  test("an object that is cut inside a name is null", async () => {
    const bound = await bind('{"ClientCode":"A","Content":{"Password":"p","New');

    expect(bound.model).toEqual({ ...NOTHING, ClientCode: "A" });
  });

  test("an error outside all properties leaves no model", async () => {
    expect(await bind('{"ClientCode":"A" "DateTime":null}')).toEqual({
      model: null,
      errors: { "request.ClientCode": 1 },
    });
  });

  test("more than 256 levels are an error, and leave no model", async () => {
    const deep = (levels: number) => `{"x":${"[".repeat(levels)}${"]".repeat(levels)},"ClientCode":"A"}`;

    expect(await bind(deep(255))).toEqual({ model: { ...NOTHING, ClientCode: "A" }, errors: {} });
    expect(await bind(deep(256))).toEqual({
      model: null,
      errors: { [`request.x${"[0]".repeat(255)}`]: 1, "request.x": 1 },
    });
  });

  test("counts the errors of a place together in any case", async () => {
    const { errors } = await bind('{"ClientCode":[],"clientcode":[]}');

    expect(errors).toEqual({ "request.ClientCode": 2 });
  });

  test("writes a name with spaces or points in brackets", async () => {
    const { errors } = await bind('{"a b":{"c.d":[1,@');

    expect(errors).toEqual({ "request.['a b'].['c.d'][0]": 2 });
  });
});

describe("objects", () => {
  test("merges an object that is sent twice", async () => {
    const { model } = await bind('{"Content":{"Password":"p"},"content":{"NewEmailAddress":"n"}}');

    expect(model?.["Content"]).toEqual({ Identity: null, Password: "p", NewEmailAddress: "n" });
  });

  test("reads Identity as an object of a class, and keeps its contents", async () => {
    const { model } = await bind(
      '{"Content":{"Identity":{"Number":1.5,"__proto__":{"a":1},"More":[true,null]}}}',
    );

    expect(model?.["Content"]).toEqual({ ...EMPTY_CONTENT, Identity: { Number: 1.5, More: [true, null] } });
  });

  test.each(['"A123"', "1", "[]", "true"])(
    "reports an error for an Identity that is %s",
    async (identity) => {
      const bound = await bind(`{"Content":{"Identity":${identity}}}`);

      expect(bound.model?.["Content"]).toEqual(EMPTY_CONTENT);
      expect(bound.errors).toEqual({ "request.Content.Identity": 1 });
    },
  );

  test("accepts any Identity if its type is object", async () => {
    const bound = await bind('{"Content":{"Identity":[1,{"a":"b"}]}}', "object");

    expect(bound.model?.["Content"]).toEqual({ ...EMPTY_CONTENT, Identity: [1, { a: "b" }] });
    expect(bound.errors).toEqual({});
  });

  test("reads $id and $ref, and reports an error for $values in an object", async () => {
    const twice = await bind('{"Content":{"$id":"a","Password":"p"},"content":{"$ref":"a"}}');
    const unknown = await bind('{"Content":{"$ref":"b"}}');
    const list = await bind('{"Content":{"$values":[]}}');

    expect(twice.model?.["Content"]).toMatchObject({ Password: "p" });
    expect(unknown).toEqual({ model: NOTHING, errors: {} });
    expect(list.errors).toMatchObject({ "request.Content.$values": 1 });
  });

  test("returns only properties of the type", async () => {
    const bound = await bind('{"__proto__":{"ClientCode":"A"},"constructor":1,"toString":"x"}');

    expect(bound).toEqual({ model: NOTHING, errors: {} });
  });
});

test("lets other calls run while it reads a large text", async () => {
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  });

  await bindJson(`{"x":[${"1,".repeat(100_000)}`, members, {});
  clearInterval(other);

  expect(turns).toBeGreaterThan(2);
});

test("never throws for any text", async () => {
  // mulberry32 gives the same texts every time.
  let seed = 1;
  const random = (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0;
    const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const parts = [
    ..."{}[](),:/*'\"\\\n\0 1-.eunNI$",
    "Content",
    "ClientCode",
    '"a"',
    "null",
    "new Date(",
    "\\ud83d",
  ];

  for (let round = 0; round < 1500; round++) {
    const text = Array.from({ length: random(40) }, () => parts[random(parts.length)]).join("");
    await expect(bindJson(text, members, {}), text).resolves.toBeDefined();
  }
});
