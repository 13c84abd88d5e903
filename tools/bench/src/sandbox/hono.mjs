// The call as developers write it with Hono: the exact text for the signature, then the object for Ajv, compiled once.
import { createRequire } from "node:module";
import { accepted, isSigned, path, request, schemas, wrongSignature } from "./checked-call.mjs";

const peer = createRequire(new URL("../../peers/sandbox/package.json", import.meta.url));
const { Hono } = peer("hono");
const { serve } = peer("@hono/node-server");
const { default: Ajv } = peer("ajv/dist/2020");

// The document's schemas have extension keywords, and `password` is a format for people.
const ajv = new Ajv({ strict: false, formats: { password: true } });
const validate = ajv.compile({ $ref: request, components: { schemas } });

const app = new Hono();
app.post(path, async (context) => {
  const body = await context.req.text();
  if (!isSigned(body, context.req.query("Signature"))) return context.json(wrongSignature());
  if (!validate(JSON.parse(body))) return context.json(validate.errors, 400);
  return context.json(accepted());
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) });
