/**
 * The short call of an operation in each language of the document's samples: with our client in TypeScript, by hand in the others.
 * docs/samples runs them. Imports are left to the complete program.
 */
import type { Operation } from "../document.ts";
import { type CallFacts, callFacts } from "./call-facts.ts";
import { cSharpCall, goCall, javaCall } from "./compiled-languages.ts";
import { type Layout, layouts } from "./literals.ts";
import { curlCall, phpCall, pythonCall } from "./scripting-languages.ts";
import { typeScriptCall } from "./typescript-call.ts";

/** The call in one language. */
export interface ShortCall {
  /** As people call the language: also the tab that is remembered. */
  readonly label: string;
  /** As the highlighter calls it. */
  readonly language: string;
  readonly code: string;
  /** The complete program, where the document has one. */
  readonly program: string | undefined;
}

/** In lines: what fits beside the first screen of a page. */
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

/** In the layout that reads best of those with which the call is short, or else in the shortest. */
function writeShort(write: (facts: CallFacts, layout: Layout) => string, facts: CallFacts): string {
  const codes = layouts.map((layout) => write(facts, layout));
  return codes.find((code) => code.split("\n").length <= longestCall) ?? codes.at(-1) ?? "";
}
