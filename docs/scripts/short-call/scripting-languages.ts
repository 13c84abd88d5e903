/**
 * The short call by hand, in the languages that run as they are: curl in a shell, Python and PHP.
 */
import type { CallFacts } from "./call-facts.ts";
import { inPieces } from "./in-pieces.ts";
import { json, literal, php, python } from "./literals.ts";

const inShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** For a POSIX shell, with curl and OpenSSL. */
export function curlCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const signed = body === undefined ? "" : '"$body" ';
  const verb = method === (body === undefined ? "GET" : "POST") ? "" : `--request ${method} `;
  return [
    ...(body === undefined ? [] : [`body=${inShell(literal(body, json))}`]),
    "signature=$(",
    `  printf %s ${signed}${clientKey} ${loginSalt} |`,
    "  openssl dgst -sha256 -r | cut -c 1-64",
    ")",
    "",
    ...inPieces(origin + path).map((piece, i) => `url=${i > 0 ? "$url" : ""}${piece}`),
    `curl ${verb}"$url${query.replace("SIGNATURE", "$signature")}"${body === undefined ? "" : " \\"}`,
    ...(body === undefined ? [] : [`  --header 'Content-Type: ${mediaType}' \\`, '  --data "$body"']),
  ].join("\n");
}

/** For Python, with its standard library. */
export function pythonCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const verb = method === (body === undefined ? "GET" : "POST") ? "" : `, method="${method}"`;
  const request = body === undefined ? `url${verb}` : `url, body, headers${verb}`;
  return [
    body === undefined ? 'body = b""' : `body = json.dumps(${literal(body, python)}).encode()`,
    `secrets = b"${clientKey}" + b"${loginSalt}"`,
    "signature = hashlib.sha256(body + secrets).hexdigest()",
    ...inPieces(origin + path).map((piece, i) => `url ${i > 0 ? "+=" : "="} "${piece}"`),
    `url += f"${query.replace("SIGNATURE", "{signature}")}"`,
    ...(body === undefined ? [] : [`headers = {"Content-Type": "${mediaType}"}`]),
    `print(urlopen(Request(${request})).read().decode())`,
  ].join("\n");
}

/** For PHP, with its curl extension. */
export function phpCall({ body, ...facts }: CallFacts): string {
  const { method, origin, path, query, mediaType, clientKey, loginSalt } = facts;
  const isUsual = method === (body === undefined ? "GET" : "POST");
  return [
    `$body = ${body === undefined ? "''" : `json_encode(${literal(body, php)})`};`,
    `$secrets = '${clientKey}' . '${loginSalt}';`,
    "$signature = hash('sha256', $body . $secrets);",
    ...inPieces(origin + path).map((piece, i) => `$url ${i > 0 ? ".=" : "="} '${piece}';`),
    `$url .= "${query.replace("SIGNATURE", "$signature")}";`,
    "$curl = curl_init($url);",
    ...(isUsual ? [] : [`curl_setopt($curl, CURLOPT_CUSTOMREQUEST, '${method}');`]),
    ...(body === undefined
      ? []
      : [
          "curl_setopt($curl, CURLOPT_POSTFIELDS, $body);",
          `$headers = ['Content-Type: ${mediaType}'];`,
          "curl_setopt($curl, CURLOPT_HTTPHEADER, $headers);",
        ]),
    "curl_exec($curl);",
  ].join("\n");
}
