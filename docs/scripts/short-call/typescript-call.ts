/**
 * The short call in TypeScript: with the client's method if the operation has the envelope, or else with the signed fetch.
 */
import type { CallFacts, Json } from "./call-facts.ts";
import { inPieces } from "./in-pieces.ts";
import { type Layout, literal, openLayout } from "./literals.ts";
import { typeScript } from "./syntaxes.ts";

/** For TypeScript, with our packages. */
export function typeScriptCall(facts: CallFacts, layout: Layout = openLayout): string {
  const content = facts.hasMethod ? contentOf(facts.body) : undefined;
  return content === undefined ? fetchCall(facts, layout) : clientCall(facts, content, layout);
}

function clientCall(facts: CallFacts, content: Json, layout: Layout): string {
  const { operationId, origin, body, clientKey, loginSalt } = facts;
  const clientCode = String((body as { ClientCode?: Json }).ClientCode);
  return [
    'import { createCbssClient } from "@cbss/client";',
    'import { createSigner } from "@cbss/signature";',
    "",
    `const clientKey = "${clientKey}";`,
    `const loginSalt = "${loginSalt}";`,
    "const cbss = createCbssClient({",
    `  baseUrl: "${origin}",`,
    `  clientCode: "${clientCode}",`,
    "  signer: createSigner({ clientKey, loginSalt }),",
    "});",
    "",
    `await cbss.${operationId}(${literal(content, typeScript, layout, { before: `await cbss.${operationId}(`, after: ");" })});`,
  ].join("\n");
}

function fetchCall({ body, method, origin, path, query, ...facts }: CallFacts, layout: Layout): string {
  const { clientKey, loginSalt, mediaType } = facts;
  const rest = query.replace(/^\?[^&]*&?/, (start) => (start.endsWith("&") ? "?" : ""));
  const options =
    body === undefined
      ? `{ method: "${method}" }`
      : `{\n  method: "${method}",\n  headers: { "Content-Type": "${mediaType}" },\n  body: JSON.stringify(${literal(body, typeScript, layout, { before: "  body: JSON.stringify(", indent: "  ", after: ")," })}),\n}`;
  return [
    'import { createSignedFetch } from "@cbss/client";',
    'import { createSigner } from "@cbss/signature";',
    "",
    `const clientKey = "${clientKey}";`,
    `const loginSalt = "${loginSalt}";`,
    "const signer = createSigner({ clientKey, loginSalt });",
    "const signedFetch = createSignedFetch({ signer });",
    "",
    ...inPieces(origin + path, layout.addressWidth).map(
      (piece, i) => `${i > 0 ? "url +=" : "let url ="} "${piece}";`,
    ),
    ...(rest ? [`url += "${rest}";`] : []),
    `const response = await signedFetch(url, ${options});`,
  ].join("\n");
}

/** The Content of an envelope; undefined for any other body. */
function contentOf(body: Json | undefined): Json | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const envelope = body as { readonly [name: string]: Json };
  const names = ["ClientCode", "DateTime", "Content"];
  return names.every((name) => name in envelope) ? envelope["Content"] : undefined;
}
