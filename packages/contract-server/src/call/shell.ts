// Text as a shell reads it. What is not a variable stands in single quotes, in which nothing else means anything.

const PLACEHOLDER = /__(NOW|CBSS(?:_[A-Z0-9]+)+)__/;

/** A text in single quotes. */
export function inQuotes(text: string): string {
  return text === "" ? "''" : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A body in which `__NAME__` stands for the variable NAME, and what is repeated very often is made by the shell. */
export function inShell(body: string): string {
  const escaping = escapeFor(body);
  return runsOf(body)
    .map((part) => (typeof part === "string" ? withVariables(part, escaping) : repeated(part)))
    .join("");
}

function withVariables(text: string, escaping: string): string {
  // Every second one is the name of a variable.
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? variable(part, escaping) : part === "" ? "" : inQuotes(part)))
    .join("");
}

// A code and a time are the same in every format; a password may have anything in it.
function variable(name: string, escaping: string): string {
  if (name === "NOW" || name === "CBSS_CLIENT_CODE") return `"$${name}"`;
  return `"$(printf %s "$${name}" | ${escaping})"`;
}

function escapeFor(body: string): string {
  if (/^\s*</.test(body)) return "sed 's/&/\\&amp;/g; s/</\\&lt;/g; s/>/\\&gt;/g'";
  if (/^[\w.[\]%]+=/.test(body)) return "od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g'";
  return "sed 's/[\\\\\"]/\\\\&/g'";
}

interface Run {
  readonly unit: string;
  readonly times: number;
}

function repeated({ unit, times }: Run): string {
  return `"$(yes ${inQuotes(unit)} | head -n ${times} | tr -d '\\n')"`;
}

const LONGEST_UNIT = 16;
const FEWEST_TIMES = 100;

function runsOf(text: string): (string | Run)[] {
  const parts: (string | Run)[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const run = runAt(text, index);
    if (run === undefined) continue;
    parts.push(text.slice(start, index), run);
    start = index + run.unit.length * run.times;
    index = start - 1;
  }
  return [...parts, text.slice(start)];
}

function runAt(text: string, index: number): Run | undefined {
  for (let length = 1; length <= LONGEST_UNIT && index + length * FEWEST_TIMES <= text.length; length += 1) {
    // Most places repeat nothing, and there are many of them.
    if (text.charCodeAt(index) !== text.charCodeAt(index + length)) continue;
    const unit = text.slice(index, index + length);
    let times = 1;
    while (text.startsWith(unit, index + times * length)) times += 1;
    if (times >= FEWEST_TIMES && !/[\n\0]/.test(unit)) return { unit, times };
  }
  return undefined;
}
