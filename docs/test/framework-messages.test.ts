/**
 * The troubleshooting page has every recorded message of the real framework.
 */
import { expect, it } from "vitest";
import { GROUPS, readGroup } from "../../packages/sandbox/test/framework/corpus.ts";
import { frameworkMessages } from "../scripts/symptoms/framework-messages.ts";

it("explains every recorded message of the framework", () => {
  const recorded = GROUPS.flatMap(readGroup).flatMap(({ answers }) =>
    [...answers.values()].flatMap(({ body }) => messagesIn(body)),
  );

  expect(recorded.length).toBeGreaterThan(100);
  expect([...new Set(recorded.filter((message) => !isExplained(message)))]).toEqual([]);
});

const patterns = frameworkMessages.map(
  ({ shown }) =>
    new RegExp(
      `^${shown
        .split(/(?<= )'[^']*'|…/)
        .map(RegExp.escape)
        .join("[\\s\\S]*")}$`,
    ),
);

/** `{exception}` replaces text that is not compared, and `secret` is text that the recorded application itself threw. */
function isExplained(message: string): boolean {
  return /^(\{exception\}|secret)$/.test(message) || patterns.some((pattern) => pattern.test(message));
}

function messagesIn(body: string): string[] {
  try {
    return messagesOf(JSON.parse(body));
  } catch {
    return []; // In XML or HTML: the same messages.
  }
}

interface FrameworkError {
  Message?: string;
  MessageDetail?: string;
  ExceptionMessage?: string;
  ModelState?: Record<string, string[]>;
}

function messagesOf({ Message, MessageDetail, ExceptionMessage, ModelState }: FrameworkError): string[] {
  const texts = [Message, MessageDetail, ExceptionMessage, ...Object.values(ModelState ?? {}).flat()];
  return texts.filter((text) => text !== undefined);
}
