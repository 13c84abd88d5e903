// The final check before the network: no call is sent that is riskier than it declares, whatever the checks request.
import { createSigner } from "@cbss/signature";
import type { Credentials } from "../credentials.ts";
import type { Call } from "./call.ts";
import { textOfBody } from "./text-of-body.ts";

/** Throws if a call is riskier than it declares, which is a bug in the suite. */
export async function assertDeclaredRisk(
  { id, risk }: Call,
  { clientCode, password, ...secrets }: Credentials,
  body: Uint8Array | undefined,
  signature: string | undefined,
): Promise<void> {
  if (body === undefined || risk === "change") return;
  const says = valuesIn(textOfBody(body));
  if (password !== "" && says(password)) {
    throw new Error(`${id} would send the customer's password, but does not declare it.`);
  }
  if (risk !== "harmless" || signature === undefined || !says(clientCode)) return;
  for (const digest of ["hex", "hex-upper", "base64"] as const) {
    const right = await createSigner(secrets, { digest })(body);
    if (right === signature)
      throw new Error(`${id} would be signed as the customer, but does not declare it.`);
  }
}

// Compares whole values, not substrings: a password may be short, and one ClientCode may be part of another.
function valuesIn(text: string): (value: string) => boolean {
  const inJson = text.match(/"(?:[^"\\]|\\.)*"(?!\s*:)/g) ?? [];
  // Very long bodies are always JSON. Searching them as a form or XML would be slow.
  const others = text.length > LONGEST ? [] : [...new URLSearchParams(text).values(), ...xmlValues(text)];
  return (value) => others.includes(value) || inJson.some((json) => isJsonOf(value, json));
}

const LONGEST = 10_000;

// The longest spelling of a character is \u0041, so a longer text cannot be this value.
function isJsonOf(value: string, json: string): boolean {
  if (json.length > 6 * value.length + 2) return false;
  try {
    return JSON.parse(json) === value;
  } catch {
    return json === value;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function xmlValues(text: string): string[] {
  const texts = text.match(/(?<=>)[^<]+(?=<)/g) ?? [];
  return texts.map((value) => value.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] as string));
}
