// The responses of CBSS in each mode of many-calls.mjs.
import { envelope } from "./wire.mjs";

const text = "The customer is unknown, or the Password is not the customer's current password.";
const rejection = (Text) => ({
  ...envelope,
  IsSuccessful: false,
  Messages: [{ Code: "WrongPassword", Text }],
});

/** Writes a JSON response; `echoed` rejects with 10 kB of the request, which the client must search at each level of escapes. */
export function answerTo(mode, body) {
  if (mode === "accepted") return JSON.stringify(envelope);
  const once = encodeURIComponent(JSON.stringify(body).slice(0, 500));
  return JSON.stringify(rejection(mode === "echoed" ? once.repeat(20).slice(0, 10_000) : text));
}
