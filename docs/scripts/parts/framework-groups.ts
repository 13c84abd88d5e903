/**
 * Responses of the real framework: one request of each recorded group, with the unexpected behaviour.
 * The recording: ../../../packages/sandbox/test/framework/README.md
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  type RecordedAnswer,
  type RecordedRequest,
  readGroup,
} from "../../../packages/sandbox/test/framework/corpus.ts";
import { fence } from "../markdown.ts";
import { inRepository } from "../places.ts";

interface Group {
  readonly title: string;
  /** The id of one of the group's requests. */
  readonly shows: number;
  readonly surprise: string;
}

type Chapters = Readonly<Record<string, Readonly<Record<string, Group>>>>;

/** A chapter for each part of a request, a section for each group. */
export function frameworkGroups(): string {
  const file = inRepository("packages/sandbox/test/framework/groups.yaml");
  const chapters: Chapters = parse(readFileSync(file, "utf8"));
  return Object.entries(chapters)
    .map(([chapter, groups]) =>
      [`## ${chapter}`, ...Object.entries(groups).map(([name, group]) => section(name, group))].join("\n\n"),
    )
    .join("\n\n");
}

function section(name: string, { title, shows, surprise }: Group): string {
  const requests = readGroup(name);
  const request = requests.find(({ id }) => id === shows);
  const answer = request?.answers.get("plain");
  if (!request || !answer)
    throw new Error(`The group ${name} has no request ${shows} with a plain response.`);
  const withXml = request.answers.get("plain:xmlWorks");
  return [
    `### ${title}`,
    surprise,
    `The request:\n\n${fence("http", requestText(request))}`,
    `The response:\n\n${fence("http", answerText(answer))}`,
    ...(withXml ? [`If the models can be written as XML:\n\n${fence("http", answerText(withXml))}`] : []),
    `Recorded in the group \`${name}\`: ${requests.length === 1 ? "one request" : `${requests.length} requests`}.`,
  ].join("\n\n");
}

function requestText({ method, target, headers, body }: RecordedRequest): string {
  const lines = [
    `${method} ${shortened(target)} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return [...lines, ...(body.length > 0 ? ["", bodyText(body)] : [])].join("\n");
}

function answerText({ status, type, allow, body }: RecordedAnswer): string {
  const lines = [
    `HTTP/1.1 ${status}`,
    ...(type ? [`Content-Type: ${type}`] : []),
    ...(allow ? [`Allow: ${allow}`] : []),
  ];
  return [...lines, ...(body === "" ? [] : ["", shortened(body)])].join("\n");
}

/** Removes the 64 characters of a signature, and replaces the time, which no comparison uses. */
const shortened = (text: string): string =>
  text.replaceAll(/[0-9a-f]{64}/g, "…").replaceAll("{now}", "2026-11-28T21:17:52.914053+08:00");

function bodyText(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body).replaceAll("\0", "\u2400");
  } catch {
    return `(${body.length} bytes that are not UTF-8)`;
  }
}
