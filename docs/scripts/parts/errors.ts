/**
 * The client's errors: their codes and meanings from the TSDoc, a real error of each code from a sandbox, and what to do.
 */
import { createCbssClient, isCbssError } from "@cbss/client";
import { createSandbox, type TriggerName } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";
import { type DeclarationReflection, ReflectionKind } from "typedoc";
import { findExport, summaryOf } from "../api-model.ts";
import { demoData } from "../demo-data.ts";
import { fence } from "../markdown.ts";

// What a caller can do about each error. The source states what happened, and only this file states what to do next.
const advice: Readonly<Record<string, { provokedBy: TriggerName; text: string }>> = {
  ERR_CBSS_REJECTED: {
    provokedBy: "rejected",
    text: "Write `error.message` to the log, and show the customer your own text. CBSS did not start the change. Do not retry the call automatically: a customer with a wrong password is locked out after a few tries. If the message mentions the signature, read [My signature is refused](../do/my-signature-is-refused.mdx).",
  },
  ERR_CBSS_HTTP: {
    provokedBy: "error",
    text: "Check `error.response.status` and the [framework responses](#framework-responses) below. If `error.retryable` is true, call again after `error.response.retryAfterMs`. If `error.mayHaveBeenApplied` is true, ask the customer whether a one-time password has arrived before you call again. A 3xx status means that `baseUrl` is not the address of the API: the message names the target.",
  },
  ERR_CBSS_UNREADABLE: {
    provokedBy: "html",
    text: "A proxy or another server in front of CBSS responded, or the response was cut off. `error.response.contentType` and `error.excerpt` show which. CBSS may have started the change: check for a one-time password before you call again.",
  },
  ERR_CBSS_NO_RESPONSE: {
    provokedBy: "dropped",
    text: "Check `error.reason`, `error.cause` and `error.thrown`. If `error.retryable` is true, you can make the same call again. If both `error.retryable` and `error.mayHaveBeenApplied` are false, nothing was sent: fix the cause first. Otherwise, check for a one-time password before you call again.",
  },
};

/** The codes of the client's errors, in the order of `AnyCbssError`. */
export async function errorCodes(): Promise<string[]> {
  return (await readErrorClasses()).map(({ code }) => code);
}

export async function errors(): Promise<string> {
  const classes = await readErrorClasses();
  return (await Promise.all(classes.map(renderError))).join("\n\n");
}

async function renderError({ code, name, meaning, members }: ErrorClass): Promise<string> {
  const known = advice[code];
  if (!known) throw new Error(`docs/scripts/parts/errors.ts has no advice on ${code}.`);
  const seen = await provoke(known.provokedBy, code);
  return [
    `### ${code}`,
    `\`${name}\`. ${meaning}`,
    members.map(({ member, text }) => `- \`${member}\`${text && `: ${text}`}`).join("\n"),
    `**What to do.** ${known.text}`,
    `The error as JSON, from the sandbox's trigger \`${known.provokedBy}\`:`,
    fence("json", JSON.stringify(seen, null, 2)),
  ].join("\n\n");
}

/** A class of errors, from its TSDoc. */
export interface ErrorClass {
  code: string;
  name: string;
  meaning: string;
  members: { member: string; text: string }[];
}

/** The classes of the client's errors, in the order of `AnyCbssError`. */
export async function readErrorClasses(): Promise<ErrorClass[]> {
  const { type } = await findExport("client/src", "AnyCbssError");
  const names = type?.type === "union" ? type.types.map(String) : [];
  const classes = await Promise.all(names.map((name) => findExport("client/src", name)));
  return classes.map((declaration) => {
    const { name, children = [] } = declaration;
    const code = children.find((child) => child.name === "code")?.type;
    const own = children.filter(isOwnField).sort((a, b) => a.id - b.id); // The order of the source.
    return {
      code: code?.type === "literal" ? String(code.value) : "",
      name,
      meaning: summaryOf(declaration),
      members: own.map((child) => ({
        member: child.name,
        text: [summaryOf(child), valuesOf(child)].filter(Boolean).join(" "),
      })),
    };
  });
}

function isOwnField({ kind, inheritedFrom, overwrites }: DeclarationReflection): boolean {
  return (
    (kind === ReflectionKind.Property || kind === ReflectionKind.Accessor) && !inheritedFrom && !overwrites
  );
}

/** The values of a union type; empty for any other type. */
function valuesOf({ type }: DeclarationReflection): string {
  const values = type?.type === "union" ? type.types : [];
  if (!values.every((value) => value.type === "literal")) return "";
  return values.map(({ value }) => `\`${value}\``).join(" | ");
}

/** The error that the client throws for that response of a sandbox, without the parts that change with each build. */
async function provoke(trigger: TriggerName, code: string): Promise<unknown> {
  const sandbox = createSandbox({ now: () => new Date("2024-11-18T03:26:29.377Z") });
  sandbox.setFault(trigger, 1);
  const signer = createSigner(demoData);
  const cbss = createCbssClient({
    baseUrl: "https://cbss.test",
    clientCode: demoData.clientCode,
    signer,
    fetch: sandbox.fetch,
  });
  try {
    await cbss.startEmailAddressChange({ Password: demoData.password, NewEmailAddress: "mei@example.com" });
  } catch (error) {
    if (isCbssError(error) && error.code === code) return error.toJSON();
    throw error;
  }
  throw new Error(`The trigger ${trigger} no longer provokes ${code}.`);
}
