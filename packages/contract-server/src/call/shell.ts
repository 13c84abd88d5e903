// Text as a shell reads it. What is not a variable stands in single quotes, in which nothing else means anything.

const PLACEHOLDER = /__(NOW|CBSS(?:_[A-Z0-9]+)+)__/;

/** A text in single quotes. */
export function inQuotes(text: string): string {
  return text === "" ? "''" : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A body in which `__NAME__` stands for the variable NAME, and what is repeated very often is made by the shell. */
export function inShell(body: string): string {
  const escaping = escapeFor(body);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: run, 1: unit = "", index } of body.matchAll(RUN)) {
    parts.push(withVariables(body.slice(end, index), escaping), repeated(unit, run.length / unit.length));
    end = index + run.length;
  }
  // Joined, since a sum of slices would keep the whole body in memory as long as the line.
  return [...parts, withVariables(body.slice(end), escaping)].join("");
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

// What is repeated a hundred times and more, up to sixteen characters at a time; the shell gives it back without a line break.
const RUN = /([^\n\0]{1,16}?)\1{99,}/g;

function repeated(unit: string, times: number): string {
  return `"$(yes ${inQuotes(unit)} | head -n ${times} | tr -d '\\n')"`;
}
