import type { paths } from "@cbss/types";
import type { Answer } from "./read-envelope.ts";
import { type SendOptions, sendSigned } from "./send-signed.ts";

/** What a method posts. */
interface Call {
  baseUrl: string;
  path: keyof paths;
  language: string | undefined;
  envelope: unknown;
}

/** Posts an envelope and resolves to the answer, read whole. */
export type Post = (call: Call, options: SendOptions) => Promise<Answer>;

export const Accept = "application/json";
const headers = { "Content-Type": "application/json", Accept };
const encoder = new TextEncoder();

/** Posts without a Request and without a second Response: the bytes are at hand on both ways. */
export const postDirectly: Post = ({ baseUrl, path, language, envelope }, options) => {
  const query = language === undefined ? "" : `?Language=${encodeURIComponent(language)}`;
  const body = encoder.encode(JSON.stringify(envelope));
  return sendSigned(baseUrl + path + query, { method: "POST", headers, body }, options);
};
