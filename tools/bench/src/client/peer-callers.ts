/**
 * The peers, each signing in the way that its documentation suggests. They are loaded when a benchmark runs, so they have
 * no types here.
 */
import { path, secrets, signatureOf } from "../harness/demo-call.ts";
import { envelope, headers } from "./call.ts";
import type { Caller } from "./callers.ts";
import { generateHeyApi } from "./generate-hey-api.ts";
import { signByHand } from "./sign-by-hand.ts";

export const OPENAPI_FETCH = "openapi-fetch, unsigned";
export const MIDDLEWARE = "openapi-fetch, signing middleware";
export const UNDICI = "undici.request, signed by hand";

/** Peers that do not sign with the formula of CBSS, so their signature cannot be checked. */
export const UNSIGNED: string[] = [OPENAPI_FETCH, "aws4fetch"];

/** The peers' callers by name. */
export async function peerCallers(peers: string): Promise<Record<string, Caller>> {
  const load = (file: string) => import(`${peers}/node_modules/${file}`);
  return {
    ...openapiFetchCallers(await load("openapi-fetch/dist/index.mjs")),
    aws4fetch: aws4fetchCaller(await load("aws4fetch/dist/aws4fetch.esm.mjs")),
    "ky, signing hook": kyCaller(await load("ky/distribution/index.js")),
    "hey-api, signing interceptor": heyApiCaller(await import(await generateHeyApi(peers))),
    "axios, signing interceptor": axiosCaller(await load("axios/index.js")),
  };
}

/** The limit of what a call in Node can cost. It opens its own connections, so it has no stubbed network. */
export async function undiciCaller(peers: string): Promise<Caller> {
  const { request } = (await import(`${peers}/node_modules/undici/index.js`)).default;
  return (_, baseUrl) => async () => {
    const body = JSON.stringify(envelope());
    const url = `${baseUrl}${path}?Signature=${signatureOf(body)}`;
    return (await request(url, { method: "POST", headers, body })).body.json();
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a module that is installed when a benchmark runs.
type Module = any;

function openapiFetchCallers({ default: createClient }: Module): Record<string, Caller> {
  return {
    [OPENAPI_FETCH]: (fetch, baseUrl) => {
      const api = createClient({ baseUrl, fetch });
      return async () => (await api.POST(path, { body: envelope() })).data;
    },
    [MIDDLEWARE]: (fetch, baseUrl) => {
      const api = createClient({ baseUrl, fetch });
      api.use({ onRequest: ({ request }: { request: Request }) => signed(request) });
      return async () => (await api.POST(path, { body: envelope() })).data;
    },
  };
}

function aws4fetchCaller({ AwsClient }: Module): Caller {
  return (fetch, baseUrl) => {
    const aws = new AwsClient({ accessKeyId: "SANDBOX", secretAccessKey: secrets.clientKey, service: "x" });
    return async () => {
      const body = JSON.stringify(envelope());
      const request = await aws.sign(`${baseUrl}${path}`, { method: "POST", headers, body });
      return (await fetch(request)).json();
    };
  };
}

function kyCaller({ default: ky }: Module): Caller {
  return (fetch, prefix) => {
    const hooks = { beforeRequest: [({ request }: { request: Request }) => signed(request)] };
    const api = ky.create({ prefix, fetch, hooks });
    return () => api.post(path.slice(1), { json: envelope() }).json();
  };
}

function heyApiCaller({ createClient, createConfig, startEmailAddressChange }: Module): Caller {
  return (fetch, baseUrl) => {
    const client = createClient(createConfig({ baseUrl, fetch }));
    client.interceptors.request.use(signed);
    return async () => (await startEmailAddressChange({ client, body: envelope() })).data;
  };
}

function axiosCaller({ default: axios }: Module): Caller {
  return (fetch, baseURL) => {
    const api = axios.create({ baseURL, adapter: "fetch", env: { fetch } });
    api.interceptors.request.use(async (config: { data: unknown; params?: object }) => {
      const data = JSON.stringify(config.data);
      return Object.assign(config, { data, params: { Signature: await signByHand(data) } });
    });
    return async () => (await api.post(path, envelope(), { headers })).data;
  };
}

/** The obvious middleware: reads a clone, and makes a new Request with another URL. */
async function signed(request: Request): Promise<Request> {
  const url = new URL(request.url);
  url.searchParams.set("Signature", await signByHand(await request.clone().text()));
  return new Request(url, request);
}
