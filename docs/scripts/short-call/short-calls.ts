/**
 * The short call of an operation in each language of the document's samples: with our client in TypeScript, hand-written in the
 * others. docs/samples runs them. Only the complete program has imports.
 */
import type { Operation } from "../document.ts";
import { type CallFacts, callFacts } from "./call-facts.ts";
import { cSharpCall, goCall, javaCall } from "./compiled-languages.ts";
import { type Layout, layouts } from "./literals.ts";
import { curlCall, phpCall, pythonCall } from "./scripting-languages.ts";
import { typeScriptCall } from "./typescript-call.ts";

/** The call in one language. */
export interface ShortCall {
  /** The name of the language for people, and of the remembered tab. */
  readonly label: string;
  /** The highlighter's name of the language. */
  readonly language: string;
  readonly code: string;
  /** The complete program, if the document has one. */
  readonly program: string | undefined;
}

/** The number of lines that fit on the first screen of a page. */
const longestCall = 15;

const writers = [
  { label: "curl", language: "sh", write: curlCall },
  { label: "TypeScript", language: "ts", write: typeScriptCall },
  { label: "C#", language: "cs", write: cSharpCall },
  { label: "Python", language: "py", write: pythonCall },
  { label: "Java", language: "java", write: javaCall },
  { label: "PHP", language: "php", write: phpCall },
  { label: "Go", language: "go", write: goCall },
];

/** In the order of the document's samples. */
export function shortCalls(operation: Operation): ShortCall[] {
  const facts = callFacts(operation);
  return writers.map(({ label, language, write }) => ({
    label,
    language,
    code: writeShort(write, facts),
    program: operation["x-codeSamples"].find((sample) => sample.label === label)?.source.trimEnd(),
  }));
}

/** Uses the most readable layout with which the call is short enough, or else the shortest. */
function writeShort(write: (facts: CallFacts, layout: Layout) => string, facts: CallFacts): string {
  const codes = layouts.map((layout) => write(facts, layout));
  return codes.find((code) => code.split("\n").length <= longestCall) ?? codes.at(-1) ?? "";
}
