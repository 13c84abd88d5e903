/**
 * The initial input of the workbench: the document's example, signed with the sandbox's secrets and sent to the sandbox.
 */
import { demoData } from "../../../scripts/demo-data.ts";
import { document, operations, signatureScheme } from "../../../scripts/document.ts";
import { sandboxOrigin } from "../../../scripts/short-call/call-facts.ts";
import { type Call, callOf } from "./call-of.ts";
import type { Given } from "./stages.ts";

/** Every operation of the document. */
export const calls: readonly Call[] = operations.map(callOf);

/** Every Content-Type that an operation accepts. */
export const mediaTypes: readonly string[] = [...new Set(calls.flatMap((call) => call.mediaTypes))];

const server = document.servers?.[0];

/** The server of the document, for secrets that are not the sandbox's. */
export const documentUrl: string =
  server?.url.replace(
    /\{(\w+)\}/g,
    (whole: string, name: string) => server.variables?.[name]?.default ?? whole,
  ) ?? "";

const [first] = calls;

/** The initial fields. */
export const exampleGiven: Given = {
  body: new TextEncoder().encode(first?.body),
  clientKey: demoData.clientKey,
  loginSalt: demoData.loginSalt,
  digest: "hex",
  method: first?.method ?? "",
  baseUrl: sandboxOrigin,
  path: first?.path ?? "",
  parameter: signatureScheme.name,
  query: first?.query ?? "",
  contentType: mediaTypes[0] ?? "",
};
