/** A document with so many operations, each with schemas of its own, as ours would be if CBSS had so many. */
export function generatedDocument(operations: number): object {
  const numbers = Array.from({ length: operations }, (_, number) => number);
  return {
    openapi: "3.1.0",
    info: { title: "Many operations", version: "1.0.0" },
    servers: [{ url: "https://cbss.example" }],
    paths: Object.fromEntries(numbers.map((number) => [`/api/Customer/Change${number}`, pathItem(number)])),
    components: {
      schemas: Object.fromEntries(
        numbers.flatMap((number) => [
          [`Change${number}Request`, requestSchema],
          [`Change${number}Response`, responseSchema],
        ]),
      ),
    },
  };
}

function pathItem(number: number): object {
  const json = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/Change${number}${name}` } },
  });
  return {
    post: {
      operationId: `change${number}`,
      summary: `Make change ${number}`,
      requestBody: { required: true, content: json("Request") },
      responses: { 200: { description: "What CBSS decided.", content: json("Response") } },
    },
  };
}

const text = { type: "string", description: "Some text." };
const requestSchema = {
  type: "object",
  required: ["ClientCode", "DateTime", "Content"],
  properties: {
    ClientCode: text,
    DateTime: text,
    Content: { type: "object", required: ["Password"], properties: { Password: text, New: text } },
  },
};
const responseSchema = {
  type: "object",
  required: ["IsSuccessful", "Messages", "ClientCode", "DateTime", "Content"],
  properties: {
    IsSuccessful: { type: "boolean" },
    Messages: { type: "array", items: { type: "object", additionalProperties: true } },
    ClientCode: text,
    DateTime: text,
    Content: { type: ["object", "null"], additionalProperties: true },
  },
};
