// Sends TRACE, which no fetch sends.
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { Readable } from "node:stream";

/** Works like fetch, for requests without a body. */
export const fetchTrace: typeof fetch = (input, { method, headers, signal } = {}) => {
  const url = new URL(String(input));
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: method ?? "TRACE",
      headers: Object.fromEntries(new Headers(headers)),
      agent: false,
      ...(signal && { signal }),
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const names = Object.entries(response.headers).flatMap(([name, value]) =>
        [value ?? ""].flat().map((one): [string, string] => [name, one]),
      );
      const status = response.statusCode ?? 500;
      const body = [204, 205, 304].includes(status) ? null : (Readable.toWeb(response) as ReadableStream);
      resolve(new Response(body, { status, headers: names }));
    });
    sent.end();
  });
};
