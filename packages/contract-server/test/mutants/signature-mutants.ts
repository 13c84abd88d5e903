// Servers that verify signatures wrongly.
import {
  alsoLetting,
  asked,
  broken,
  rightFor,
  signatureOf,
  verifying,
  withQuery,
  withSignature,
} from "./break-server.ts";
import { CREDENTIALS } from "./demo.ts";
import type { Mutant } from "./mutant.ts";

const ORDERS = ["BSK", "KBS", "KSB", "SBK", "SKB"];
const SUBSETS = ["B", "K", "S", "BK", "BS", "KS"];
const NAMES: Record<string, string> = { B: "Body", K: "Client_Key", S: "Login_Salt" };

function over(formula: string): string {
  return `signature.over-${[...formula].map((part) => NAMES[part]).join("-")}`;
}

/** As a server that parses the body and writes it again would hash it. */
function serializedAgain(body: Buffer): string {
  try {
    const { ClientCode, DateTime, Content } = JSON.parse(body.toString()) as Record<string, unknown>;
    return JSON.stringify({ ClientCode, DateTime, Content });
  } catch {
    return "";
  }
}

function remembering(): typeof fetch {
  const known = new Set<string>();
  return verifying((signature, { body }) => {
    if (signature === rightFor(body)) known.add(signature);
    return known.has(signature);
  });
}

export const SIGNATURE_MUTANTS: readonly Mutant[] = [
  {
    fault: "any signature is accepted",
    caughtBy: "signature.any",
    server: () => verifying((signature) => signature !== ""),
  },
  {
    fault: "64 zeros are accepted, left over from a test",
    caughtBy: "signature.zeros",
    server: () => alsoLetting((signature) => signature === "0".repeat(64)),
  },
  {
    fault: "an empty signature is accepted",
    caughtBy: "signature.empty",
    server: () => alsoLetting((signature) => signature === ""),
  },
  {
    fault: "a call without Signature is run",
    caughtBy: "signature.none",
    server: () =>
      asked((seen) =>
        signatureOf(seen) === null && seen.method === "POST" ? withSignature(seen, rightFor(seen.body)) : {},
      ),
  },
  {
    fault: "any text that is no digest is accepted, since decoding it fails quietly",
    caughtBy: "signature.text",
    server: () => alsoLetting((signature) => signature !== "" && !/^[\da-f]{64}$/.test(signature)),
  },
  ...[8, 32].map(
    (length): Mutant => ({
      fault: `only the first ${length} characters are compared`,
      caughtBy: `signature.prefix-${length}`,
      server: () =>
        verifying((signature, { body }) => signature.slice(0, length) === rightFor(body).slice(0, length)),
    }),
  ),
  ...[...SUBSETS, ...ORDERS].flatMap((formula): Mutant[] => [
    {
      fault: `the signature is verified over ${formula} instead`,
      caughtBy: over(formula),
      server: () => verifying((signature, { body }) => signature === rightFor(body, formula)),
    },
    {
      fault: `a signature over ${formula} is accepted besides`,
      caughtBy: over(formula),
      server: () => alsoLetting((signature, { body }) => signature === rightFor(body, formula)),
    },
  ]),
  {
    fault: "the signature is verified over the parts in reverse, and not in the document's order",
    caughtBy: "signature.right",
    server: () => verifying((signature, { body }) => signature === rightFor(body, "SKB")),
  },
  {
    fault: "the body is serialised again before it is hashed",
    caughtBy: "signature.rewritten",
    server: () => verifying((signature, { body }) => signature === rightFor(serializedAgain(body))),
  },
  {
    fault: "a signature that was right once is accepted for any other body",
    caughtBy: "signature.another-body",
    server: remembering,
  },
  {
    fault: "ClientCode does not count",
    caughtBy: "signature.another-client",
    server: () =>
      asked((seen) => {
        if (signatureOf(seen) !== rightFor(seen.body)) return {};
        const body = Buffer.from(
          seen.body.toString().replace("CBSS-CONTRACT-UNKNOWN-CLIENT", CREDENTIALS.clientCode),
        );
        return withSignature({ ...seen, body }, rightFor(body));
      }),
  },
  {
    fault: "the second operation accepts any signature",
    caughtBy: "signature.any",
    needs: "both operations",
    server: () =>
      asked((seen) =>
        seen.url.pathname.includes("Mobile") && signatureOf(seen)
          ? withSignature(seen, rightFor(seen.body))
          : {},
      ),
  },
  {
    fault: "the last of a repeated Signature counts",
    caughtBy: "routing.repeated",
    server: () =>
      asked((seen) =>
        withQuery(seen, (query) => {
          const last = query.getAll("Signature").at(-1);
          if (last !== undefined) query.set("Signature", last);
        }),
      ),
  },
  {
    fault: "an empty Signature counts as none",
    caughtBy: "framework.empty-signature",
    server: () =>
      asked((seen) =>
        withQuery(seen, (query) => {
          if (query.get("Signature") === "") query.delete("Signature");
        }),
      ),
  },
  {
    fault: "signatures are not looked at where the white space is odd",
    caughtBy: "signature.rewritten",
    server: () =>
      broken((seen, ask) => ask(seen.body.includes("\n") ? withSignature(seen, "0".repeat(64)) : seen)),
  },
];
