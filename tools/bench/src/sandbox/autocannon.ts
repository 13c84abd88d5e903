// The load generator is a peer that is downloaded when the benchmark runs. The types here declare only what is used.
import { call, isRightAnswer } from "./call.ts";

/** The part of autocannon that is used. */
export type Autocannon = (options: object) => Promise<{
  requests: { total: number };
  duration: number;
  latency: { p99: number };
  non2xx: number;
  errors: number;
  mismatches: number;
}>;

/** Loads a server for a second, by default with 50 connections. Throws if a response is wrong. */
export type Load = (
  url: string,
  how?: { isChecked?: boolean; connections?: number },
) => Promise<{ throughput: number; p99: number }>;

/** Makes the load. If it is checked, each response is read, which takes the caller some time. */
export function loadWith(autocannon: Autocannon): Load {
  return async (url, { isChecked = false, connections = 50 } = {}) => {
    const { method, headers, body } = call;
    const { requests, duration, latency, non2xx, errors, mismatches } = await autocannon({
      url,
      method,
      headers,
      body,
      connections,
      duration: isChecked ? 2 : 1,
      sampleInt: 100,
      ...(isChecked && { verifyBody: isRightAnswer }),
    });
    if (non2xx + errors + mismatches > 0) throw new Error(`${url} returned a wrong response under load.`);
    return { throughput: requests.total / duration, p99: latency.p99 };
  };
}
