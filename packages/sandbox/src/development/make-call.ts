// Makes a call from the form of the page. The sandbox writes and signs the body, so the page needs no cryptography, which
// browsers offer only to a secure origin. It signs for the demo client only. For any other client, the form must contain the
// secrets.
import { createSigner } from "@cbss/signature";
import { type HttpAnswer, type HttpRequest, Interruption, type Target, toBytes } from "../http/http.ts";
import { type Members, type Operation, operations } from "../web-api/operations.ts";
import { answerForm, refuse } from "./answer-json.ts";
import type { Context } from "./context.ts";
import { DEMO_CREDENTIALS } from "./page/curl-lines.ts";

/** Responds to a call of the API, and writes it into the journal. */
export type CallApi = (request: HttpRequest) => Promise<HttpAnswer>;

const MAX_FORM_BYTES = 16_384;

/** Makes the call that a form requests. */
export async function makeCall(
  context: Context,
  request: HttpRequest,
  { origin }: Target,
  callApi: CallApi,
): Promise<HttpAnswer> {
  const { body } = request;
  if (body === undefined || body.length > MAX_FORM_BYTES)
    return refuse(413, `A form has at most ${MAX_FORM_BYTES} bytes.`);
  const form = new Map(new URLSearchParams(new TextDecoder().decode(body)));
  const operation = operations.find(({ operationId }) => operationId === form.get("operation"));
  if (operation === undefined)
    return refuse(
      400,
      `operation must be one of ${operations.map(({ operationId }) => operationId).join(", ")}.`,
    );
  const secrets = secretsOf(context, form);
  if (secrets === undefined)
    return refuse(400, "Send Client_Key and Login_Salt: the sandbox signs for its demo client only.");
  const status = await statusOf(callApi(await signedRequest(context, operation, { origin, form, secrets })));
  return answerForm(request, { status });
}

interface Secrets {
  readonly clientKey: string;
  readonly loginSalt: string;
}

function secretsOf({ isDemo }: Context, form: ReadonlyMap<string, string>): Secrets | undefined {
  const { Client_Key = "", Login_Salt = "" } = isDemo ? DEMO_CREDENTIALS : Object.fromEntries(form);
  return Client_Key === "" || Login_Salt === ""
    ? undefined
    : { clientKey: Client_Key, loginSalt: Login_Salt };
}

async function signedRequest(
  context: Context,
  { method, path, request }: Operation,
  { origin, form, secrets }: { origin: string; form: ReadonlyMap<string, string>; secrets: Secrets },
): Promise<HttpRequest> {
  const model = toModel(request.members, form, context.now().toISOString());
  const body = toBytes(JSON.stringify(model));
  // The most common mistake, made on purpose, so that the diagnosis names it.
  const signed = form.get("signature") === "wrong" ? toBytes(`${JSON.stringify(model)}\n`) : body;
  const signature = await createSigner(secrets, { dangerouslyAllowBrowser: true })(signed);
  const query = new URLSearchParams({ Signature: signature, Language: form.get("Language") || "en_US" });
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    "content-length": String(body.length),
  };
  return { method, url: `${origin}${path}?${query}`, headers, body };
}

function toModel(members: Members, form: ReadonlyMap<string, string>, now: string): object {
  const entries = Object.entries(members).map(([name, kind]) => [
    name,
    typeof kind === "object"
      ? toModel(kind, form, now)
      : kind === "dateTime"
        ? now
        : textOf(form, name, kind),
  ]);
  return Object.fromEntries(entries);
}

function textOf(form: ReadonlyMap<string, string>, name: string, kind: string): string | null {
  return kind === "text" ? (form.get(name) ?? null) : null;
}

// Zero if the connection would be closed. The page's own request still gets a response.
async function statusOf(answered: Promise<HttpAnswer>): Promise<number> {
  try {
    return (await answered).status;
  } catch (error) {
    if (error instanceof Interruption) return 0;
    throw error;
  }
}
