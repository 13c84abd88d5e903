// Servers that verify signatures incorrectly.
import { createHash } from "node:crypto";
import {
  alsoLetting,
  asked,
  broken,
  rightFor,
  type Seen,
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

/** Serialises the body again, as a server that parses it before hashing. */
function serializedAgain(body: Buffer): string {
  try {
    const { ClientCode, DateTime, Content } = JSON.parse(body.toString()) as Record<string, unknown>;
    return JSON.stringify({ ClientCode, DateTime, Content });
  } catch {
    return "";
  }
}

/** Accepts the signature from another place if the query has none. */
function takingFrom(find: (seen: Seen) => string | null | undefined): typeof fetch {
  return asked((seen) => {
    const found = signatureOf(seen) === null && seen.method === "POST" ? find(seen) : undefined;
    return found ? withSignature(seen, found) : {};
  });
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
    fault: "any password is accepted",
    caughtBy: "password.wrong",
    also: ["conduct.success"],
    needs: "a wrong password",
    server: () =>
      asked((seen) => {
        const body = seen.body
          .toString()
          .replace(/"Password":"(?:[^"\\]|\\.)*"/, `"Password":"${CREDENTIALS.password}"`);
        const isRight = signatureOf(seen) === rightFor(seen.body);
        return isRight ? withSignature({ ...seen, body: Buffer.from(body) }, rightFor(body)) : {};
      }),
  },
  {
    fault: "any signature is accepted",
    caughtBy: "signature.any",
    server: () => verifying((signature) => signature !== ""),
  },
  {
    fault: "64 zeros from a test are accepted",
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
    also: ["framework.no-signature"],
    server: () =>
      asked((seen) =>
        signatureOf(seen) === null && seen.method === "POST" ? withSignature(seen, rightFor(seen.body)) : {},
      ),
  },
  {
    fault: "any text that is not a digest is accepted, because decoding it fails silently",
    caughtBy: "signature.text",
    also: ["null", "sha-512", "sha-384", "md5", "sha-1", "other-case"].map((name) => `signature.${name}`),
    server: () => alsoLetting((signature) => signature !== "" && !/^[\da-f]{64}$/.test(signature)),
  },
  {
    fault: "only the first 32 characters are compared",
    caughtBy: "signature.prefix",
    server: () => verifying((signature, { body }) => signature.slice(0, 32) === rightFor(body).slice(0, 32)),
  },
  {
    fault: "only the last 32 characters are compared",
    caughtBy: "signature.suffix",
    server: () => verifying((signature, { body }) => signature.slice(-32) === rightFor(body).slice(-32)),
  },
  {
    fault: "the word null from a failed computation is accepted",
    caughtBy: "signature.null",
    server: () => alsoLetting((signature) => signature === "null"),
  },
  {
    fault: "64 times the letter f is accepted",
    caughtBy: "signature.ones",
    server: () => alsoLetting((signature) => signature === "f".repeat(64)),
  },
  {
    fault: "the digest of an empty text is accepted",
    caughtBy: "signature.of-nothing",
    server: () => alsoLetting((signature) => signature === createHash("sha256").digest("hex")),
  },
  {
    fault: "digests are compared ignoring case",
    caughtBy: "signature.other-case",
    server: () => verifying((signature, { body }) => signature.toLowerCase() === rightFor(body)),
  },
  {
    fault: "a header Signature is accepted",
    caughtBy: "signature.in-header",
    server: () => takingFrom(({ headers }) => headers.get("signature")),
  },
  {
    fault: "a Signature in Authorization is accepted",
    caughtBy: "signature.in-authorization",
    server: () =>
      takingFrom(({ headers }) => /^Signature (\w+)$/.exec(headers.get("authorization") ?? "")?.[1]),
  },
  {
    fault: "a Signature in a cookie is accepted",
    caughtBy: "signature.in-cookie",
    server: () => takingFrom(({ headers }) => /Signature=(\w+)/.exec(headers.get("cookie") ?? "")?.[1]),
  },
  {
    fault: "a Signature in the body is accepted",
    caughtBy: "signature.in-body",
    server: () => takingFrom(({ body }) => /"Signature":"(\w+)"/.exec(body.toString())?.[1]),
  },
  {
    fault: "a Signature in a form is accepted",
    caughtBy: "signature.in-form",
    server: () => takingFrom(({ body }) => /&Signature=(\w+)/.exec(body.toString())?.[1]),
  },
  ...[...SUBSETS, ...ORDERS].flatMap((formula): Mutant[] => [
    {
      fault: `the signature is verified over ${formula} instead`,
      caughtBy: over(formula),
      also: ["signature.right"],
      server: () => verifying((signature, { body }) => signature === rightFor(body, formula)),
    },
    {
      fault: `a signature over ${formula} is accepted too`,
      caughtBy: over(formula),
      server: () => alsoLetting((signature, { body }) => signature === rightFor(body, formula)),
    },
  ]),
  {
    fault: "the signature is verified over the parts in reverse, instead of the document's order",
    caughtBy: "signature.right",
    also: [over("SKB")],
    server: () => verifying((signature, { body }) => signature === rightFor(body, "SKB")),
  },
  {
    fault: "the body is serialised again before it is hashed",
    caughtBy: "signature.rewritten",
    also: ["signature.body-serialised-in-order"],
    server: () => verifying((signature, { body }) => signature === rightFor(serializedAgain(body))),
  },
  {
    fault: "a signature that was correct once is accepted for any other body",
    caughtBy: "signature.another-body",
    server: remembering,
  },
  {
    fault: "ClientCode is ignored",
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
    fault: "the last value of a repeated Signature counts",
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
    fault: "an empty Signature counts as missing",
    caughtBy: "framework.empty-signature",
    server: () =>
      asked((seen) =>
        withQuery(seen, (query) => {
          if (query.get("Signature") === "") query.delete("Signature");
        }),
      ),
  },
  {
    fault: "the second operation refuses every signature if the white space is unusual",
    caughtBy: "signature.rewritten",
    needs: "both operations",
    server: () =>
      broken((seen, ask) => {
        const isOdd = seen.url.pathname.includes("Mobile") && /^\{\n/.test(seen.body.toString());
        return ask(isOdd ? withSignature(seen, "0".repeat(64)) : seen);
      }),
  },
];
