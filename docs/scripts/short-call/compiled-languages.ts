/**
 * The short call by hand, in the languages that are compiled: C#, Java and Go.
 */
import type { CallFacts } from "./call-facts.ts";
import { inPieces } from "./in-pieces.ts";
import { cSharp, json, literal } from "./literals.ts";

/** For C#, with Newtonsoft.Json. */
export function cSharpCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  return [
    body === undefined ? 'var body = "";' : `var body = ${literal(body, cSharp)}.ToString(Formatting.None);`,
    `var secrets = "${clientKey}" + "${loginSalt}";`,
    "var bytes = Encoding.UTF8.GetBytes(body + secrets);",
    "var digest = SHA256.Create().ComputeHash(bytes);",
    "var hex = BitConverter.ToString(digest);",
    'var signature = hex.Replace("-", "").ToLowerInvariant();',
    ...inPieces(origin + path).map((piece, i) => `${i > 0 ? "url +=" : "var url ="} "${piece}";`),
    `url += $"${query.replace("SIGNATURE", "{signature}")}";`,
    `var verb = new HttpMethod("${method}");`,
    "var request = new HttpRequestMessage(verb, url);",
    ...(body === undefined
      ? []
      : [`request.Content = new StringContent(body,`, `    Encoding.UTF8, "${mediaType}");`]),
    "var response = await new HttpClient().SendAsync(request);",
  ].join("\n");
}

/** For Java 17, with its own HTTP client. */
export function javaCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const [before = "", after = ""] = query.split("SIGNATURE");
  const publisher = body === undefined ? "noBody()" : "ofString(body)";
  return [
    body === undefined ? 'var body = "";' : `var body = """\n${textBlock(literal(body, json))}""";`,
    `var secrets = "${clientKey}" + "${loginSalt}";`,
    'var sha256 = MessageDigest.getInstance("SHA-256");',
    "sha256.update((body + secrets).getBytes(UTF_8));",
    "var signature = HexFormat.of().formatHex(sha256.digest());",
    ...inPieces(origin + path).map((piece, i) => `${i > 0 ? "url +=" : "var url ="} "${piece}";`),
    `url += "${before}" + signature${after && ` + "${after}"`};`,
    "var request = HttpRequest.newBuilder(URI.create(url))",
    ...(body === undefined ? [] : [`    .header("Content-Type", "${mediaType}")`]),
    `    .method("${method}", BodyPublishers.${publisher}).build();`,
    "var http = HttpClient.newHttpClient();",
    "var response = http.send(request, BodyHandlers.ofString());",
  ].join("\n");
}

const textBlock = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"""').replaceAll(/^/gm, "    ");

/** For Go, with its standard library. */
export function goCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const format = query.replaceAll("%", "%%").replace("SIGNATURE", "%x");
  return [
    `body := ${body === undefined ? '""' : rawString(literal(body, json))}`,
    `secrets := "${clientKey}" + "${loginSalt}"`,
    "digest := sha256.Sum256([]byte(body + secrets))",
    ...inPieces(origin + path).map((piece, i) => `url ${i > 0 ? "+=" : ":="} "${piece}"`),
    `url += fmt.Sprintf("${format}", digest)`,
    "content := strings.NewReader(body)",
    `request, _ := http.NewRequest("${method}", url, content)`,
    ...(body === undefined ? [] : [`request.Header.Set("Content-Type", "${mediaType}")`]),
    "response, err := http.DefaultClient.Do(request)",
  ].join("\n");
}

/** Nothing can be escaped in it, so a backtick has to be written otherwise. */
const rawString = (text: string): string => `\`${text.replaceAll("`", '` + "`" + `')}\``;
