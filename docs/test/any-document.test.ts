/**
 * New operations in the document get their pages without a hand-written line. Runs the generators on a copy of the document with
 * operations that have features which ours lack.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "@cbss/internal/document";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describedNodes, kinds } from "./described-nodes.ts";

const inferred = (reason: string): string => `[inferred](/look-up/provenance/#inferred) because ${reason}`;

// The generators read the document when they are loaded, so they are loaded again for this document and for the next test file.
beforeAll(() => {
  const file = join(temporaryFolder(), "openapi.json");
  writeFileSync(file, JSON.stringify(extendedDocument()));
  vi.stubEnv("DOCS_DOCUMENT", file);
  vi.resetModules();
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("an operation with its own statuses, a list as Content and a composed property", () => {
  it("has a Markdown page with its parameter, its responses and the provenance of each", async () => {
    const text = await markdownOf("listOrders");

    expect(text).toContain("# List orders\n\n`POST /api/Orders/{customer}/1/List`");
    expect(text).toContain("### customer, in the path\n\n[documented]");
    expect(text).toContain(`### 409\n\n${inferred("the operation is a guess")}\n\nThe list has changed.`);
    expect(text).toContain(`### 429\n\n${inferred("gateways limit calls")}\n\nToo many calls.`);
    expect(text).toContain("- `Retry-After` [inferred]");
  });

  it("shows the items of its lists, and the parts of its composed property", async () => {
    const text = await markdownOf("listOrders");

    expect(text).toContain(
      `- \`Content\` (array, required) ${inferred("the operation is a guess")} What to list.`,
    );
    expect(text).toContain(`  - each (object) ${inferred("the operation is a guess")}`);
    expect(text).toContain(
      "    - `Number` (string, required) [unknown](/look-up/provenance/#unknown) which digits",
    );
    expect(text).toContain("- `Receiver` (object) [unknown](/look-up/provenance/#unknown) who it is");
    expect(text).toContain("It has all of `Address`: [documented](/look-up/provenance/#documented).");
    expect(text).toContain(
      "  - `Street` (string, required) [documented](/look-up/provenance/#documented) With the number.",
    );
    expect(text).toContain("  - `Floor` (integer) [unknown](/look-up/provenance/#unknown) who it is");
  });

  it("has its own responses in the catalogue, with the operation that returns them, and the framework's responses", async () => {
    const { frameworkAnswers, frameworkStatuses } = await import("../scripts/parts/framework-answers.ts");

    expect(frameworkStatuses()).toEqual(["400", "401", "404", "409", "415", "429", "500", "default"]);
    expect(frameworkAnswers()).toContain(
      `### 409\n\n${inferred("the operation is a guess")}\n\nOnly from: [List orders](operation:listOrders).\n\nThe list has changed.`,
    );
    expect(frameworkAnswers()).toMatch(
      /### 500\n\n\[framework default\]\S+\n\nCBSS's own code failed, [^#]*\n\n\*\*What to do\.\*\*/,
    );
  });
});

describe("an operation without a body, with integers as Content", () => {
  it("has a Markdown page", async () => {
    const text = await markdownOf("readNumbers");

    expect(text).toContain("`GET /api/Numbers/1`");
    expect(text).toContain("## Request body\n\nNone.");
    expect(text).toContain(
      "- `Content` (array, required) [documented](/look-up/provenance/#documented)\n  - each (integer) [unknown](/look-up/provenance/#unknown) of what",
    );
    expect(text).toContain("- the body (integer) [unknown](/look-up/provenance/#unknown) of what");
  });
});

describe("the pages of both operations", () => {
  it("have a row for each field, with its place, and its provenance if the parent is more certain", async () => {
    const { operations } = await import("../scripts/document.ts");
    const { fieldRows } = await import("../scripts/reference/field-rows.ts");
    const [list] = operations.slice(-2);
    const schema = list?.requestBody?.content["application/json"]?.schema;
    if (!schema) throw new Error("The operation has no request.");

    const rows = fieldRows(schema, "request", schema["x-provenance"]);

    expect(rows.map(({ id, type, isRequired, provenance }) => [id, type, isRequired, provenance])).toEqual([
      ["request-ClientCode", "string", false, undefined],
      ["request-Content", "array of object", true, undefined],
      ["request-Content.each", "object", false, undefined],
      ["request-Content.each.Number", "string", true, { unknown: "which digits a number has" }],
      ["request-Receiver", "object", false, { unknown: "who it is" }],
      ["request-Receiver.Street", "string", true, "documented"],
      ["request-Receiver.Floor", "integer", false, undefined],
    ]);
  });

  it("have the parameters by place, with the signature in the query", async () => {
    const { operations } = await import("../scripts/document.ts");
    const { parameterGroups } = await import("../scripts/reference/parameter-rows.ts");
    const [list] = operations.slice(-2);

    const groups = list ? parameterGroups(list) : [];

    expect(groups.map(({ place, rows }) => [place, rows.map(({ name }) => name)])).toEqual([
      ["path", ["customer"]],
      ["query", ["Signature", "page"]],
    ]);
    expect(groups[1]?.rows[0]?.about[0]).toContain("(/look-up/reference/#signature)");
    expect(groups[0]?.rows[0]?.provenance).toBe("documented");
  });

  it("have a short call in each language, from the example or without a body", async () => {
    const { operations } = await import("../scripts/document.ts");
    const { shortCalls } = await import("../scripts/short-call/short-calls.ts");
    const [list = [], numbers = []] = operations.slice(-2).map(shortCalls);

    expect(list.map(({ label }) => label)).toEqual([
      "curl",
      "TypeScript",
      "C#",
      "Python",
      "Java",
      "PHP",
      "Go",
    ]);
    for (const { code } of list) expect(code).toMatch(/Orders\/42[\s\S]*\/List[\s\S]*page=3/);
    for (const { code } of operations.flatMap(shortCalls))
      expect(code.split("\n").filter((line) => line.length > 72)).toEqual([]);
    expect(numbers.find(({ label }) => label === "TypeScript")?.code).toContain("createSignedFetch");
    expect(numbers.find(({ label }) => label === "curl")?.code).not.toContain("body");
  });

  it("have a tab for media types with the same examples", async () => {
    const { formatsOf } = await import("../scripts/reference/formats.ts");
    const media = {
      "x-provenance": "documented",
      schema: { "x-provenance": "documented" },
      encoding: {},
    } as const;
    const example = { one: { summary: "One", value: { a: 1 } } };

    const formats = formatsOf({
      "application/json": { ...media, examples: example },
      "text/json": { ...media, examples: example },
      "application/xml": { ...media, examples: { one: { value: "<a>1</a>" } } },
    });

    expect(formats.map(({ label }) => label)).toEqual(["application/json, text/json", "application/xml"]);
    expect(formats.map(({ examples }) => examples[0]?.language)).toEqual(["json", "xml"]);
  });
});

describe("the pages on all operations", () => {
  it("state the provenance of every fact of every operation", async () => {
    const { operations } = await import("../scripts/document.ts");
    const { documentWithBadges } = await import("../scripts/document-with-badges.ts");
    const rendered = documentWithBadges();

    const unsure = operations.flatMap(({ operationId, path, method }) =>
      describedNodes(rendered, path, method)
        .filter(({ node }) => !kinds.test(node.description ?? ""))
        .map(({ at }) => `${operationId}: ${at}`),
    );

    expect(operations.map(({ operationId }) => operationId)).toContain("listOrders");
    expect(unsure).toEqual([]);
  });

  it("have the second tag, the composed schema, the questions and the operations", async () => {
    const { overviewPages } = await import("../scripts/reference-pages.ts");
    const { parts } = await import("../scripts/parts/index.ts");

    const tag = overviewPages().find(({ path }) => path.endsWith("operations/tags/order-book.md"));
    expect(tag?.text).toContain(
      "What was ordered.\n\n- [List orders](operation:listOrders)<br>`POST /api/Orders",
    );
    expect(await parts["operation-list"]?.("")).toContain(
      "**[List orders](operation:listOrders)**<br>Lists orders.",
    );
    expect(await parts["open-questions"]?.("unknown")).toContain("which digits a number has");
    expect(await parts["samples"]?.("")).toMatchObject({
      page: expect.stringMatching(/## Read numbers\n\n<Tabs syncKey="language">\n<TabItem label="curl">/),
    });
    const schemas = await parts["schemas"]?.("");
    expect(schemas).toContain(
      "| `Receiver` | [Address](#address) and object | [unknown](/look-up/provenance/#unknown) who",
    );
    expect(schemas).toContain("| `Content` | array of [Order](#order)<br>required | [inferred]");
  });

  it("have calls that a tool can send: with its parameter, and without a body", async () => {
    const { httpFile } = await import("../scripts/http-file.ts");
    const { postmanCollection } = await import("../scripts/postman-collection.ts");

    expect(await httpFile()).toMatch(
      /^POST \{\{baseUrl\}\}\/api\/Orders\/42\/1\/List\?Signature=[0-9a-f]{64}&page=3\n/m,
    );
    expect(await httpFile()).toMatch(/^GET \{\{baseUrl\}\}\/api\/Numbers\/1\?Signature=[0-9a-f]{64}\n$/m);
    const text = JSON.stringify(await postmanCollection());
    expect(text).toContain(JSON.stringify('{"ClientCode":"{{clientCode}}","Content":[{"Number":"7"}]}'));
    expect(text).toContain('"name":"Read numbers"');
  });

  it("have a form to try it with", async () => {
    const { operations } = await import("../scripts/document.ts");
    const { describeForm } = await import("../src/components/try-it/describe-form.ts");
    const [list, numbers] = operations.slice(-2).map(describeForm);

    expect(list?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ["customer", "42"],
      ["page", "3"],
    ]);
    expect(list?.members.map(({ path, kind, value }) => [path.join("."), kind, value])).toEqual([
      ["ClientCode", "text", "SANDBOX"],
      ["Content", "json", '[{"Number":"7"}]'],
      ["Receiver.Street", "text", ""],
      ["Receiver.Floor", "json", ""],
    ]);
    expect(numbers).toMatchObject({
      method: "GET",
      members: [],
      requests: [],
      answers: ["application/json"],
    });
  });
});

async function markdownOf(operationId: string): Promise<string> {
  const { operationCopies } = await import("../scripts/reference-pages.ts");
  const page = operationCopies().find(({ slug }) => slug.endsWith(`/${operationId.toLowerCase()}`));
  if (!page) throw new Error(`${operationId} has no page.`);
  return page.text;
}

/** Our document, with two additional operations. */
function extendedDocument(): OpenApiDocument {
  const ours: OpenApiDocument = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"),
  );
  const { schemas } = ours.components;
  return {
    ...ours,
    tags: [...(ours.tags ?? []), { name: "Order Book", description: "What was ordered." }],
    paths: { ...ours.paths, ...orders },
    components: { ...ours.components, schemas: { ...schemas, ...orderSchemas } },
  };
}

const orderSchemas: OpenApiDocument["components"]["schemas"] = {
  Address: {
    type: "object",
    "x-provenance": "documented",
    required: ["Street"],
    properties: { Street: { type: "string", description: "With the number." } },
  },
  Order: {
    type: "object",
    required: ["Number"],
    properties: { Number: { type: "string", "x-provenance": { unknown: "which digits a number has" } } },
  },
  OrderList: {
    type: "object",
    "x-provenance": { inferred: "because the operation is a guess" },
    required: ["Content"],
    properties: {
      ClientCode: { type: "string" },
      Content: { type: "array", description: "What to list.", items: { $ref: "#/components/schemas/Order" } },
      Receiver: {
        "x-provenance": { unknown: "who it is" },
        allOf: [
          { $ref: "#/components/schemas/Address" },
          { type: "object", properties: { Floor: { type: "integer" } } },
        ],
      },
    },
  },
};

const integers = { type: "integer", "x-provenance": { unknown: "of what" } } as const;

const orders: OpenApiDocument["paths"] = {
  "/api/Orders/{customer}/1/List": {
    parameters: [
      {
        name: "customer",
        in: "path",
        required: true,
        examples: { one: { value: 42 } },
        "x-provenance": "documented",
      },
    ],
    post: {
      operationId: "listOrders",
      summary: "List orders",
      description: "Lists orders.",
      tags: ["Order Book"],
      "x-provenance": { inferred: "because the operation is a guess" },
      parameters: [{ name: "page", in: "query", schema: { type: "integer", default: 3 } }],
      requestBody: {
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/OrderList" },
            examples: { request: { value: { ClientCode: "SANDBOX", Content: [{ Number: "7" }] } } },
          },
        },
      },
      responses: {
        200: {
          description: "The orders.",
          content: { "application/json": { schema: { type: "array", items: {} } } },
        },
        409: { description: "The list has changed." },
        429: {
          description: "Too many calls.",
          "x-provenance": { inferred: "because gateways limit calls" },
          headers: { "Retry-After": { description: "Seconds.", schema: { type: "integer" } } },
        },
        500: { $ref: "#/components/responses/InternalServerError" },
      },
    },
  },
  "/api/Numbers/1": {
    get: {
      operationId: "readNumbers",
      summary: "Read numbers",
      tags: ["Order Book"],
      "x-provenance": "documented",
      responses: {
        200: {
          description: "The numbers.",
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["Content"],
                properties: { Content: { type: "array", items: integers } },
              },
            },
          },
        },
        default: { description: "One number.", content: { "application/json": { schema: integers } } },
      },
    },
  },
};
