// The checks and responses that both frameworks share: the signature by the formula, and the envelope with the outcome.
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const document = createRequire(import.meta.url).resolve("@cbss/openapi/openapi.json");

export const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

/** The schemas of our document, and the reference to the request of this path. */
export const { schemas } = JSON.parse(readFileSync(document, "utf8")).components;
export const request = "#/components/schemas/StartEmailAddressChangeRequest";

export function isSigned(body, signature) {
  return signature === hash("sha256", `${body}sandbox-client-keysandbox-login-salt`, "hex");
}

export const accepted = () => envelope(true, []);
export const wrongSignature = () =>
  envelope(false, [{ Code: "WrongSignature", Text: "The signature is not that of the body." }]);

function envelope(IsSuccessful, Messages) {
  const DateTime = new Date().toISOString();
  return { IsSuccessful, Messages, ClientCode: "SANDBOX", DateTime, Content: null };
}
