const FITS_ON_ONE_LINE = 80;

/** Prints a value of JSON as a TypeScript literal: what is short on one line, everything else member by member. */
export function printLiteral(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const isArray = Array.isArray(value);
  const members = Object.entries(value).map(
    ([name, member]) => (isArray ? "" : `${printName(name)}: `) + printLiteral(member, deeper),
  );
  const line = isArray ? `[${members.join(", ")}]` : `{ ${members.join(", ")} }`;
  if (line.length <= FITS_ON_ONE_LINE && !line.includes("\n")) return line;
  const lines = members.map((member) => `${deeper}${member},\n`).join("");
  return isArray ? `[\n${lines}${indent}]` : `{\n${lines}${indent}}`;
}

function printName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
