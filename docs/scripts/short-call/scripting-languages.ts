/**
 * The hand-written short call in the languages that need no compiler: curl in a shell, Python and PHP.
 */
import type { CallFacts } from "./call-facts.ts";
import { inPieces } from "./in-pieces.ts";
import { type Layout, literal } from "./literals.ts";
import { json, php, python } from "./syntaxes.ts";

const inShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** For a POSIX shell, with curl and OpenSSL. */
export function curlCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const signed = body === undefined ? "$key$salt" : "$body$key$salt";
  const verb = method === (body === undefined ? "GET" : "POST") ? "" : `--request ${method} `;
  return [
    ...(body === undefined
      ? []
      : [`body=${inShell(literal(body, json, layout, { before: "body='", after: "'" }))}`]),
    `key=${clientKey} salt=${loginSalt}`,
    `signature=$(printf %s "${signed}" |`,
    "  openssl dgst -sha256 -r | cut -c 1-64)",
    ...inPieces(origin + path, layout.addressWidth).map((piece, i) => `url=${i > 0 ? "$url" : ""}${piece}`),
    `curl ${verb}"$url${query.replace("SIGNATURE", "$signature")}"${body === undefined ? "" : " \\"}`,
    ...(body === undefined ? [] : [`  --header 'Content-Type: ${mediaType}' \\`, '  --data "$body"']),
  ].join("\n");
}

/** For Python, with its standard library. */
export function pythonCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const verb = method === (body === undefined ? "GET" : "POST") ? "" : `, method="${method}"`;
  const request = body === undefined ? `url${verb}` : `url, body, headers${verb}`;
  const place = { before: "body = json.dumps(", after: ").encode()" };
  return [
    body === undefined
      ? 'body = b""'
      : `${place.before}${literal(body, python, layout, place)}${place.after}`,
    `secrets = b"${clientKey}" + b"${loginSalt}"`,
    "signature = hashlib.sha256(body + secrets).hexdigest()",
    ...inPieces(origin + path, layout.addressWidth).map((piece, i) => `url ${i > 0 ? "+=" : "="} "${piece}"`),
    `url += f"${query.replace("SIGNATURE", "{signature}")}"`,
    ...(body === undefined ? [] : [`headers = {"Content-Type": "${mediaType}"}`]),
    `response = urlopen(Request(${request}))`,
    "print(response.read().decode())",
  ].join("\n");
}

/** For PHP, with its curl extension. */
export function phpCall({ body, ...facts }: CallFacts, layout: Layout): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const isUsual = method === (body === undefined ? "GET" : "POST");
  const place = { before: "$body = json_encode(", after: ");" };
  return [
    body === undefined ? "$body = '';" : `${place.before}${literal(body, php, layout, place)}${place.after}`,
    `$secrets = '${clientKey}' . '${loginSalt}';`,
    "$signature = hash('sha256', $body . $secrets);",
    ...inPieces(origin + path, layout.addressWidth).map(
      (piece, i) => `$url ${i > 0 ? ".=" : "="} '${piece}';`,
    ),
    `$url .= "${query.replace("SIGNATURE", "$signature")}";`,
    "$curl = curl_init($url);",
    ...(isUsual ? [] : [`curl_setopt($curl, CURLOPT_CUSTOMREQUEST, '${method}');`]),
    ...(body === undefined
      ? []
      : [
          "curl_setopt($curl, CURLOPT_POSTFIELDS, $body);",
          "curl_setopt($curl, CURLOPT_HTTPHEADER,",
          `    ['Content-Type: ${mediaType}']);`,
        ]),
    "curl_exec($curl);",
  ].join("\n");
}
