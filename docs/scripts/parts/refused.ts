/**
 * The mistakes that lead to a refused signature, most frequent first. Each mistake is made here, and its text is the explanation
 * from `diagnose`.
 */
import { createHash, createHmac } from "node:crypto";
import { sign } from "@cbss/signature";
import { diagnose } from "@cbss/signature/diagnose";
import { inMdx } from "../in-mdx.ts";
import { familyAnchor } from "../mistakes/families.ts";
import { joinParts, type Part } from "./part.ts";
import { cases } from "./vectors.ts";

const [{ body: sample, clientKey, loginSalt } = { body: { text: "" }, clientKey: "", loginSalt: "" }] = cases;
const body = sample.text ?? "";
const secrets = { clientKey, loginSalt };
const indented = JSON.stringify(JSON.parse(body), null, 2);
const utf16 = createHash("sha256")
  .update(Buffer.from(body + clientKey + loginSalt, "utf16le"))
  .digest("hex");

interface Mistake {
  readonly title: string;
  readonly how: string;
  readonly signature: string;
  /** If it is not that of the first vector. */
  readonly body?: string;
}

const right = await sign(body, secrets);
// System.Text.Json writes a plus sign as \u002B by default, and Newtonsoft.Json does not.
const withPlus = body.replace("mei@", "mei+cbss@");

// Ordered by frequency in the field.
const mistakes: readonly Mistake[] = [
  {
    title: "The body was reformatted after signing",
    how: "A framework, a proxy or a pretty-printer reformats the JSON. The bytes sent then differ from the bytes signed.",
    signature: await sign(indented, secrets),
  },
  {
    title: "The body was serialised a second time",
    how: "The HTTP client serialised the object again. .NET's `PostAsJsonAsync`, for example, writes `+` as `\\u002B`. In C#, send the bytes that you signed, in a `ByteArrayContent`: see [the complete program](../do/sign-in-another-language.mdx).",
    body: withPlus.replace("+", "\\u002B"),
    signature: await sign(withPlus, secrets),
  },
  {
    title: "Fields in another order",
    how: "The body was parsed and serialised by a library that sorts its fields.",
    signature: await sign(reordered(body), secrets),
  },
  {
    title: "A stray line break in a secret",
    how: "The Client_Key or Login_Salt was read from a file or an environment variable that ends with a line break.",
    signature: createHash("sha256").update(`${body}${clientKey}${loginSalt}\n`).digest("hex"),
  },
  {
    title: "The two secrets swapped",
    how: "The formula names Client_Key first and Login_Salt second.",
    signature: await sign(body, { clientKey: loginSalt, loginSalt: clientKey }),
  },
  {
    title: "Upper-case hex",
    how: "Some libraries, such as .NET's `Convert.ToHexString`, write digests in capitals.",
    signature: right.toUpperCase(),
  },
  {
    title: "Base64 instead of hex",
    how: "The digest was encoded as Base64.",
    signature: Buffer.from(right, "hex").toString("base64"),
  },
  {
    title: "Text hashed as UTF-16",
    how: "In .NET and Java, strings are UTF-16 in memory (`Encoding.Unicode`).",
    signature: utf16,
  },
  {
    title: "HMAC instead of a plain hash",
    how: "The formula joins the secrets to the body. It does not use them as a key.",
    signature: createHmac("sha256", clientKey + loginSalt)
      .update(body)
      .digest("hex"),
  },
  {
    title: "A plus sign that became a space",
    how: "A Base64 signature was put into the URL without percent-encoding, and `+` in a query string means a space.",
    ...(await withPlusAsSpace()),
  },
  {
    title: "Two different times",
    how: "The DateTime was read once for the signature and again for the body.",
    signature: await sign(body.replace("29.298Z", "29.297Z"), secrets),
  },
  {
    title: "An empty body",
    how: "A tool signed before it had a body, or the stream of the body was already read.",
    signature: await sign("", secrets),
  },
  {
    title: "A line break after the body",
    how: "An editor or a shell's here-document added a line break to the body after signing.",
    signature: await sign(`${body}\n`, secrets),
  },
];

export async function refused(): Promise<Part> {
  return joinParts(await Promise.all(mistakes.map(renderMistake)));
}

async function renderMistake(made: Mistake, index: number): Promise<Part> {
  const { title, how, signature } = made;
  const { verdict, mistake, explanation } = await diagnose({ body: made.body ?? body, secrets, signature });
  if (verdict !== "explained") throw new Error(`diagnose does not explain "${title}": ${explanation}`);
  const names = mistake.map((name) => `[\`${name}\`](#mistake-${name})`).join(", ");
  const anchor = familyAnchor(mistake[0] ?? "");
  const start = `### ${index + 1}. ${title}\n\n${how}\n\n> ${explanation}\n\n${names}`;
  const label = anchor === `code-${mistake[0]}` ? "wrong and correct code" : "code for a similar mistake";
  return { page: inMdx(`${start} · [${label}](#${anchor})`), markdownCopy: start };
}

function reordered(json: string): string {
  const { ClientCode, DateTime, Content } = JSON.parse(json);
  return JSON.stringify({ ClientCode, Content, DateTime });
}

/** A body with a DateTime some milliseconds later, whose Base64 signature has a plus sign, and that signature as a server reads it. */
async function withPlusAsSpace(): Promise<{ body: string; signature: string }> {
  for (let millisecond = 100; ; millisecond += 1) {
    const nearby = body.replace("29.298Z", `29.${millisecond}Z`);
    const signature = Buffer.from(await sign(nearby, secrets), "hex").toString("base64");
    if (signature.includes("+")) return { body: nearby, signature: signature.replaceAll("+", " ") };
  }
}
