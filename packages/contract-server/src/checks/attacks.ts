// Harmless versions of attacks: a script, a verb that repeats the request, a page of another origin, a document type.
import type { Call } from "../call/call.ts";
import { unknownClientEnvelope } from "../call/envelope.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import { writeBody } from "../call/write-body.ts";
import type { Operation } from "../document/operation.ts";

/** The attacks on one operation. */
export interface Attacks {
  /** A form with a script as its ClientCode, asking for text/html: a page of another origin can send it. */
  readonly script: Call;
  /** TRACE, with a header that a response may repeat. */
  readonly trace: Call;
  /** OPTIONS, as a browser sends it for a page of another origin. */
  readonly options: Call;
  /** A request in XML with an entity in its ClientCode; undefined if the document has no XML. */
  readonly entity: Call | undefined;
  /** The same request without a document type. */
  readonly plainXml: Call | undefined;
}

/** The script that a response as text/html must not repeat unescaped. */
export const SCRIPT = "<script>cbssContract()</script>";

/** The header value that TRACE and OPTIONS must not repeat. */
export const REPEATED = "cbss-contract-repeated";

/** The ClientCode after the entity in it was expanded. */
export const EXPANDED = "CBSS-CONTRACT-EXPANDED-ENTITY";

const FOREIGN_ORIGIN = "https://cbss-contract.invalid";
const FORM = "application/x-www-form-urlencoded";

/** Makes the attacks; none of them can start a change. */
export function attacks(operation: Operation, ordinary: Call): Attacks {
  const attack = (name: string, what: string, change: Partial<Call>): Call => ({
    ...ordinary,
    id: `${operation.id}.attack.${name}`,
    what,
    ...change,
  });
  const xmlType = operation.requestTypes.find((type) => type.endsWith("/xml"));
  const withoutBody = { body: undefined, contentType: undefined };
  return {
    script: attack("script", "a form with a script as its ClientCode, asking for text/html", {
      contentType: operation.requestTypes.includes(FORM) ? FORM : ordinary.contentType,
      accept: "text/html",
      body: () =>
        operation.requestTypes.includes(FORM)
          ? new URLSearchParams({ ClientCode: SCRIPT }).toString()
          : JSON.stringify({ ClientCode: SCRIPT }),
    }),
    trace: attack("trace", "TRACE", {
      ...withoutBody,
      method: "TRACE",
      headers: { "x-cbss-contract": REPEATED },
    }),
    options: attack("options", "OPTIONS, as from a page of another origin", {
      ...withoutBody,
      method: "OPTIONS",
      headers: {
        origin: FOREIGN_ORIGIN,
        "access-control-request-method": operation.method,
        "x-cbss-contract": REPEATED,
      },
    }),
    ...(xmlType === undefined
      ? { entity: undefined, plainXml: undefined }
      : xmlAttacks(operation, attack, xmlType)),
  };
}

type Attack = (name: string, what: string, change: Partial<Call>) => Call;

function xmlAttacks(
  operation: Operation,
  attack: Attack,
  contentType: string,
): Pick<Attacks, "entity" | "plainXml"> {
  const xml: NonNullable<Call["body"]> = (values) =>
    writeBody(contentType, operation, unknownClientEnvelope(operation, values));
  const type = '<!DOCTYPE r [<!ENTITY e "CONTRACT-EXPANDED">]>';
  return {
    plainXml: attack("plain-xml", `a request of an unknown client as ${contentType}`, {
      contentType,
      body: xml,
    }),
    entity: attack("entity", `the same request with an entity in its ClientCode`, {
      contentType,
      body: (values) => `${type}${String(xml(values)).replace(UNKNOWN_CLIENT, "CBSS-&e;-ENTITY")}`,
    }),
  };
}
