/**
 * The hand-written short call in the compiled languages: C#, Java and Go.
 */
import type { CallFacts } from "./call-facts.ts";
import { inPieces } from "./in-pieces.ts";
import { type Layout, literal } from "./literals.ts";
import { cSharp, json } from "./syntaxes.ts";

/** For C#, with Newtonsoft.Json. */
export function cSharpCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { origin, path, query, clientKey, loginSalt } = facts;
  const before = "var body = ";
  return [
    body === undefined ? 'var body = "";' : `${before}${literal(body, cSharp, layout, { before })}`,
    ...(body === undefined ? [] : ["    .ToString(Formatting.None);"]),
    `var secrets = "${clientKey}" + "${loginSalt}";`,
    "var bytes = Encoding.UTF8.GetBytes(body + secrets);",
    "var hash = SHA256.Create().ComputeHash(bytes);",
    'var signature = string.Concat(hash.Select(b => $"{b:x2}"));',
    ...joined("var url = ", [
      ...inPieces(origin + path, layout.addressWidth).map((piece) => `"${piece}"`),
      `$"${query.replace("SIGNATURE", "{signature}")}"`,
    ]),
    ...cSharpSending({ body, ...facts }),
  ].join("\n");
}

function cSharpSending({ method, body, mediaType }: CallFacts): string[] {
  const content = ["var content = new StringContent(body,", `    Encoding.UTF8, "${mediaType}");`];
  const send = (call: string): string => `var response = await new HttpClient().${call};`;
  if (body === undefined && method === "GET") return [send("GetAsync(url)")];
  if (body !== undefined && method === "POST") return [...content, send("PostAsync(url, content)")];
  return [
    ...(body === undefined ? [] : content),
    `var request = new HttpRequestMessage(new HttpMethod("${method}"), url);`,
    ...(body === undefined ? [] : ["request.Content = content;"]),
    send("SendAsync(request)"),
  ];
}

/** For Java 17, with its own HTTP client. */
export function javaCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const [, rest = ""] = query.split("SIGNATURE&");
  const name = /\w+(?==SIGNATURE)/.exec(query)?.[0];
  const publisher = body === undefined ? "noBody()" : "ofString(body)";
  const place = { before: "    ", indent: "    ", after: '""";' };
  const isPost = method === "POST";
  return [
    ...(body === undefined
      ? ['var body = "";']
      : ['var body = """', `    ${escaped(literal(body, json, layout, place))}""";`]),
    `var secrets = "${clientKey}" + "${loginSalt}";`,
    'var sha256 = MessageDigest.getInstance("SHA-256");',
    "var digest = sha256.digest((body + secrets).getBytes(UTF_8));",
    ...joined("var url = ", [
      ...inPieces(origin + path, layout.addressWidth).map((piece) => `"${piece}"`),
      `"?${rest && `${rest}&`}${name}=" + HexFormat.of().formatHex(digest)`,
    ]),
    "var request = HttpRequest.newBuilder(URI.create(url))",
    ...(body === undefined ? [] : [`    .header("Content-Type", "${mediaType}")`]),
    `    .${isPost ? "POST(" : `method("${method}", `}BodyPublishers.${publisher}).build();`,
    "var response = HttpClient.newHttpClient()",
    "    .send(request, BodyHandlers.ofString());",
  ].join("\n");
}

/** For a text block. */
const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"""');

/** An assignment of joined texts. Each text after the first is on its own line. */
function joined(before: string, texts: readonly string[]): string[] {
  return texts.map((text, i) => `${i > 0 ? "    + " : before}${text}${i === texts.length - 1 ? ";" : ""}`);
}

/** For Go, with its standard library. */
export function goCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { origin, path, query, clientKey, loginSalt } = facts;
  const format = query.replaceAll("%", "%%").replace("SIGNATURE", "%x");
  const before = "body := `";
  return [
    body === undefined
      ? 'body := ""'
      : `body := ${rawString(literal(body, json, layout, { before, after: "`" }))}`,
    `secrets := "${clientKey}" + "${loginSalt}"`,
    "digest := sha256.Sum256([]byte(body + secrets))",
    ...inPieces(origin + path, layout.addressWidth).map(
      (piece, i) => `url ${i > 0 ? "+=" : ":="} "${piece}"`,
    ),
    `url += fmt.Sprintf("${format}", digest)`,
    "content := strings.NewReader(body)",
    ...goSending({ body, ...facts }),
  ].join("\n");
}

function goSending({ method, body, mediaType }: CallFacts): string[] {
  if (body !== undefined && method === "POST")
    return [`response, err := http.Post(url, "${mediaType}", content)`];
  return [
    `request, _ := http.NewRequest("${method}", url, content)`,
    ...(body === undefined ? [] : [`request.Header.Set("Content-Type", "${mediaType}")`]),
    "response, err := http.DefaultClient.Do(request)",
  ];
}

/** A raw string has no escapes, so a backtick must be written as a separate string. */
const rawString = (text: string): string => `\`${text.replaceAll("`", '` + "`" + `')}\``;
