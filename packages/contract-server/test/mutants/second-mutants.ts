// The second server with one fault. It shows that the results do not depend on the sandbox.
import { createHash, createHmac } from "node:crypto";
import { CREDENTIALS } from "./demo.ts";
import type { Mutant } from "./mutant.ts";
import { envelope, refusal, secondServer } from "./second-server.ts";

const { clientKey: K, loginSalt: S } = CREDENTIALS;
const sha = (...data: (string | Buffer)[]) => {
  const hash = createHash("sha256");
  for (const one of data) hash.update(one);
  return hash.digest("hex");
};

const MUTANTS: readonly Mutant[] = [
  {
    fault: "second: any signature is accepted",
    caughtBy: "signature.any",
    server: () => secondServer({ verify: () => true }),
  },
  {
    fault: "second: HMAC with the Client_Key",
    caughtBy: "signature.keyed-by-Client_Key",
    also: ["signature.right"],
    server: () =>
      secondServer({
        verify: (signature, { body }) =>
          signature === createHmac("sha256", K).update(body).update(S).digest("hex"),
      }),
  },
  {
    fault: "second: the secrets in the other order",
    caughtBy: "signature.over-Body-Login_Salt-Client_Key",
    also: ["signature.right"],
    server: () => secondServer({ verify: (signature, { body }) => signature === sha(body, S, K) }),
  },
  {
    fault: "second: the body is trimmed before it is hashed",
    caughtBy: "signature.body-trimmed",
    server: () =>
      secondServer({ verify: (signature, { body }) => signature === sha(body.toString().trim(), K, S) }),
    also: ["signature.body-without-mark"],
  },
  {
    fault: "second: only half of the signature is compared",
    caughtBy: "signature.prefix",
    server: () =>
      secondServer({
        verify: (signature, { body }) => signature.slice(0, 32) === sha(body, K, S).slice(0, 32),
      }),
  },
  {
    fault: "second: any password is accepted",
    caughtBy: "password.wrong",
    also: ["conduct.success"],
    needs: "a wrong password",
    server: () => secondServer({ isPassword: () => true }),
  },
  {
    fault: "second: text/json is not read",
    caughtBy: "reads.text/json",
    server: () =>
      secondServer(({ read }) => ({
        read: (question) => (question.headers.get("content-type") === "text/json" ? null : read(question)),
      })),
  },
  {
    fault: "second: responses lack their Messages",
    caughtBy: "format.*.*",
    server: () =>
      secondServer({
        reply: async (response) => {
          const text = (await response.text()).replace(/"Messages":\[.*?\],/, "");
          return new Response(text, response);
        },
      }),
  },
  {
    fault: "second: a GET runs the operation",
    caughtBy: "conduct.get",
    also: ["framework.verb.GET"],
    server: () =>
      secondServer(({ route }) => ({
        route: (question) =>
          question.method === "GET" && question.url.searchParams.has("Signature")
            ? envelope(question, null, "NoRequest")
            : route(question),
      })),
  },
  {
    fault: "second: TRACE repeats what it got",
    caughtBy: "attack.trace",
    server: () =>
      secondServer(({ route }) => ({
        route: (question) =>
          question.method === "TRACE"
            ? new Response([...question.headers].map(([name, value]) => `${name}: ${value}`).join("\r\n"), {
                headers: { "content-type": "message/http" },
              })
            : route(question),
      })),
  },
  {
    fault: "second: a response shows an exception",
    caughtBy: "leaks.exception-type",
    server: () =>
      secondServer(({ route }) => ({
        route: (question) =>
          question.body.length > 2 ** 20
            ? refusal(question, 500, "System.NullReferenceException was thrown.")
            : route(question),
      })),
  },
  {
    fault: "second: a cookie repeats the Signature",
    caughtBy: "leaks.signature",
    server: () =>
      secondServer({
        reply: (response, { url }) => {
          response.headers.append("set-cookie", `last=${url.searchParams.get("Signature")}`);
          return response;
        },
      }),
  },
];

/** The mutants of the second server, which is correct otherwise, except for XML. */
export const SECOND_MUTANTS: readonly Mutant[] = MUTANTS.map((mutant) => ({
  ...mutant,
  beside: () => secondServer(),
}));
