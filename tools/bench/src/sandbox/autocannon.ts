// The load generator is a peer, fetched when the benchmark runs: its types are what is used of it here.
import { call, isRightAnswer } from "./call.ts";

/** What is used of autocannon. */
export type Autocannon = (options: object) => Promise<{
  requests: { total: number };
  duration: number;
  latency: { p99: number };
  non2xx: number;
  errors: number;
  mismatches: number;
}>;

/** Loads a server for a second, with 50 connections unless told otherwise, and throws where it answers wrong. */
export type Load = (
  url: string,
  how?: { isChecked?: boolean; connections?: number },
) => Promise<{ throughput: number; p99: number }>;

/** Makes the load; where it is checked, each answer is read, which costs the caller time. */
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
    if (non2xx + errors + mismatches > 0) throw new Error(`${url} answered wrong under load.`);
    return { throughput: requests.total / duration, p99: latency.p99 };
  };
}
