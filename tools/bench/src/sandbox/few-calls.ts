import type { Load } from "./autocannon.ts";
import { call, isRightAnswer } from "./call.ts";

const CALLS = 10;

/** The load of a short run, without a load generator: a few calls one after the other, reading each response. */
export const fewCalls: Load = async (url) => {
  const { method, headers, body } = call;
  const milliseconds: number[] = [];
  for (let made = 0; made < CALLS; made++) {
    const started = performance.now();
    const response = await fetch(url, { method, headers, body });
    if (!isRightAnswer(await response.text())) throw new Error(`${url} returned a wrong response.`);
    milliseconds.push(performance.now() - started);
  }
  const seconds = milliseconds.reduce((sum, one) => sum + one, 0) / 1000;
  return { throughput: CALLS / seconds, p99: Math.max(...milliseconds) };
};
