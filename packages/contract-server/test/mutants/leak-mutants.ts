// Servers whose responses reveal secrets or internals.
import { answered, changed, changedEnvelope, httpError, json, signatureOf } from "./break-server.ts";
import type { Mutant } from "./mutant.ts";

/** Finds the password of a JSON request. */
function passwordIn(body: Buffer): string | undefined {
  try {
    return (
      (JSON.parse(body.toString()) as { Content?: { Password?: string } }).Content?.Password ?? undefined
    );
  } catch {
    return undefined;
  }
}

const TRACE =
  "   at CBSS.Controllers.CustomerController.ChangeEmailAddress(Request request)\r\n   at lambda_method(Closure)";

function failing(details: Record<string, string>): typeof fetch {
  return answered(
    ({ body }) => body.length > 2 ** 20 && json(500, { Message: "An error has occurred.", ...details }),
  );
}

function telling(text: string): typeof fetch {
  return changedEnvelope(() => ({ Messages: [{ Code: "Refused", Text: text }] }));
}

export const LEAK_MUTANTS: readonly Mutant[] = [
  {
    fault: "Messages repeat the password",
    caughtBy: "leaks.password",
    also: ["reads.*"],
    server: () =>
      changedEnvelope((_, { body }) => {
        const password = passwordIn(body);
        return (
          password !== undefined && {
            Messages: [{ Code: "Refused", Text: `The password ${password} is wrong.` }],
          }
        );
      }),
  },
  {
    fault: "a header repeats the password",
    caughtBy: "leaks.password",
    server: () =>
      changed(({ headers }, { body }) => {
        headers.set("x-debug", encodeURIComponent(passwordIn(body) ?? ""));
        return { headers };
      }),
  },
  {
    fault: "an accepted call gets a Content that repeats the customer's password",
    caughtBy: "leaks.password",
    needs: "all changes",
    server: () =>
      changedEnvelope(
        ({ IsSuccessful }, { body }) => IsSuccessful === true && { Content: { Was: passwordIn(body) } },
      ),
  },
  {
    fault: "a huge body gets a stack trace",
    caughtBy: "leaks.stack-trace",
    server: () => failing({ StackTrace: TRACE }),
  },
  { fault: "Messages contain a stack trace", caughtBy: "leaks.stack-trace", server: () => telling(TRACE) },
  {
    fault: "Messages contain a Windows file path",
    caughtBy: "leaks.file-path",
    server: () => telling("Could not open C:\\inetpub\\wwwroot\\cbss\\web.config now."),
  },
  {
    fault: "Messages contain a Unix file path",
    caughtBy: "leaks.file-path",
    server: () => telling("Could not open /var/www/cbss/web.config now."),
  },
  {
    fault: "an error names its exception",
    caughtBy: "leaks.exception-type",
    server: () => failing({ ExceptionType: "System.NullReferenceException" }),
  },
  {
    fault: "Messages contain an exception name",
    caughtBy: "leaks.exception-type",
    server: () => telling("System.Data.SqlClient.SqlException was thrown."),
  },
  {
    fault: "Messages repeat the Signature",
    caughtBy: "leaks.signature",
    server: () =>
      changedEnvelope((_, seen) => ({ Messages: [{ Code: "Refused", Text: `Not ${signatureOf(seen)}.` }] })),
  },
  {
    fault: "a header repeats the Signature",
    caughtBy: "leaks.signature",
    server: () =>
      changed(({ headers }, seen) => {
        headers.set("x-request", seen.url.search);
        return { headers };
      }),
  },
  {
    fault: "a 405 repeats the URL with the Signature",
    caughtBy: "leaks.signature",
    server: () =>
      changed(
        ({ status, headers }, { url }) =>
          status === 405 && { ...httpError(405, `${url.href} takes no such verb.`), headers },
      ),
  },
];
