// A place in a JSON text as JsonPosition of Newtonsoft.Json 6.0.8 writes it: `Content.Password`, `a[0]`, `['a b']`.

/** Writes the names and indexes on the way to a place. */
export function writePath(members: readonly (string | number)[]): string {
  const steps: string[] = [];
  let last: string | number | undefined;
  let step = "";
  for (const member of members) {
    // A megabyte of brackets is a million times the same step.
    if (member !== last) step = writeStep(member);
    last = member;
    steps.push(step);
  }
  const path = steps.join("");
  return path.replace(/^\.+/, "");
}

function writeStep(member: string | number): string {
  if (typeof member === "number") return `[${member}]`;
  return /[. [\]()]/.test(member) ? `.['${member}']` : `.${member}`;
}
