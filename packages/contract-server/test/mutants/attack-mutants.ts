// Servers that are vulnerable to an attack.
import { answered, asked, changed, json } from "./break-server.ts";
import type { Mutant } from "./mutant.ts";

/** Ignores a document type, and replaces its entity by a text. */
function entityReadAs(text: string): typeof fetch {
  return asked(({ body }) => {
    if (!body.includes("<!DOCTYPE")) return {};
    return { body: Buffer.from(`${body}`.replace(/<!DOCTYPE.*?\]>/, "").replace("&e;", text)) };
  });
}

export const ATTACK_MUTANTS: readonly Mutant[] = [
  {
    fault: "responses may become pages of the server's own origin",
    caughtBy: "attack.script",
    server: () =>
      changed(({ headers }) => {
        headers.delete("content-security-policy");
        return { headers };
      }),
  },
  {
    fault: "the policy lets scripts run",
    caughtBy: "attack.script",
    server: () =>
      changed(({ headers }) => {
        headers.set("content-security-policy", "sandbox allow-scripts");
        return { headers };
      }),
  },
  {
    fault: "TRACE repeats the request",
    caughtBy: "attack.trace",
    server: () =>
      answered(
        ({ method, headers }) =>
          method === "TRACE" && {
            status: 200,
            headers: new Headers({ "content-type": "message/http" }),
            text: [...headers].map(([name, value]) => `${name}: ${value}`).join("\r\n"),
          },
      ),
  },
  {
    fault: "OPTIONS lists TRACE as allowed",
    caughtBy: "attack.options",
    server: () =>
      changed(({ headers }, { method }) => {
        if (method !== "OPTIONS") return undefined;
        headers.set("allow", "OPTIONS, TRACE, GET, HEAD, POST");
        return { headers };
      }),
  },
  {
    fault: "OPTIONS repeats the headers",
    caughtBy: "attack.options",
    server: () =>
      answered(
        ({ method, headers }) => method === "OPTIONS" && json(400, { Message: [...headers].join("\n") }),
      ),
  },
  {
    fault: "entities in XML are expanded",
    caughtBy: "attack.entity",
    server: () => entityReadAs("CONTRACT-EXPANDED"),
  },
  {
    fault: "document types in XML are ignored",
    caughtBy: "attack.entity",
    server: () => entityReadAs(""),
  },
];
