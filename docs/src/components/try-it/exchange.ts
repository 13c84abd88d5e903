/**
 * A request and its response, unchanged.
 */
import type { JournalEntry } from "@cbss/sandbox";
import { readAnswer } from "./read-answer.ts";

export interface Exchange {
  readonly requestHead: string;
  readonly requestBody: string;
  /** Undefined if the connection was closed without a response. */
  readonly answer: Answer | undefined;
  readonly journal: JournalEntry | undefined;
}

interface Answer {
  readonly head: string;
  readonly status: number;
  readonly raw: string;
  readonly formatted: string;
  /** Undefined if there is no readable envelope. */
  readonly isSuccessful: boolean | undefined;
}

/** Waits for the response, and reads it. */
export async function readExchange(
  request: Request,
  requestBody: string,
  answered: Promise<Response>,
  journal: readonly JournalEntry[],
): Promise<Exchange> {
  const response = await answered.catch(() => undefined);
  const raw = await response?.text();
  return {
    requestHead: [`${request.method} ${request.url}`, ...headerLines(request.headers)].join("\n"),
    requestBody,
    answer: response && raw !== undefined ? toAnswer(response, raw) : undefined,
    journal: journal.at(-1),
  };
}

function toAnswer({ status, headers }: Response, raw: string): Answer {
  const head = [`${status}`, ...headerLines(headers)].join("\n");
  return { head, status, raw, ...readAnswer(raw) };
}

const headerLines = (headers: Headers): string[] => [...headers].map(([name, value]) => `${name}: ${value}`);
