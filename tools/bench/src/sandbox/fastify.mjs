// The call as developers write it with fastify: its JSON parser keeps the exact text for the signature, and fastify validates.
import { createRequire } from "node:module";
import { accepted, isSigned, path, request, schemas, wrongSignature } from "./checked-call.mjs";

const fastify = createRequire(new URL("../../peers/sandbox/package.json", import.meta.url))("fastify");

// The document's schemas have extension keywords. The object is not changed.
const options = { strict: false, coerceTypes: false, useDefaults: false, removeAdditional: false };
const app = fastify({ ajv: { customOptions: options } });
app.addSchema({ $id: "document", components: { schemas } });

const parse = app.getDefaultJsonParser("error", "error");
app.decorateRequest("text", "");
app.addContentTypeParser("application/json", { parseAs: "string" }, (call, text, done) => {
  call.text = text;
  parse(call, text, done);
});

app.post(path, {
  schema: { body: { $ref: `document${request}` } },
  preValidation: (call, reply, done) => {
    if (isSigned(call.text, call.query.Signature)) done();
    else reply.send(wrongSignature());
  },
  handler: (_call, reply) => reply.send(accepted()),
});
app.listen({ host: "127.0.0.1", port: Number(process.argv[2]) });
