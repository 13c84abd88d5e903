// Writes text for a shell. Everything except variables is in single quotes, where no character is special.

const PLACEHOLDER = /__(NOW|CBSS(?:_[A-Z0-9]+)+)__/;

/** Puts a text in single quotes. */
export function inQuotes(text: string): string {
  return text === "" ? "''" : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Writes a body for a shell: `__NAME__` becomes the variable NAME, and the shell generates long repetitions. */
export function inShell(body: string): string {
  const escaping = escapeFor(body);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: run, 1: unit = "", index } of body.matchAll(RUN)) {
    parts.push(withVariables(body.slice(end, index), escaping), repeated(unit, run.length / unit.length));
    end = index + run.length;
  }
  // Joined, because concatenated slices would keep the whole body in memory as long as the line.
  return [...parts, withVariables(body.slice(end), escaping)].join("");
}

function withVariables(text: string, escaping: string): string {
  // Every second part is the name of a variable.
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? variable(part, escaping) : part === "" ? "" : inQuotes(part)))
    .join("");
}

// A code and a time need no escape in any format. A password may contain any character.
function variable(name: string, escaping: string): string {
  if (name === "NOW" || name === "CBSS_CLIENT_CODE") return `"$${name}"`;
  return `"$(printf %s "$${name}" | ${escaping})"`;
}

function escapeFor(body: string): string {
  if (/^\s*</.test(body)) return "sed 's/&/\\&amp;/g; s/</\\&lt;/g; s/>/\\&gt;/g'";
  if (/^[\w.[\]%]+=/.test(body)) return "od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g'";
  return "sed 's/[\\\\\"]/\\\\&/g'";
}

// Up to sixteen characters, repeated at least a hundred times. The shell generates them without line breaks.
const RUN = /([^\n\0]{1,16}?)\1{99,}/g;

function repeated(unit: string, times: number): string {
  return `"$(yes ${inQuotes(unit)} | head -n ${times} | tr -d '\\n')"`;
}
