// A place in a JSON text as JsonPosition of Newtonsoft.Json 6.0.8 writes it: `Content.Password`, `a[0]`, `['a b']`.

/** Writes the names and indexes on the way to a place. */
export function writePath(members: readonly (string | number)[]): string {
  let path = "";
  for (let at = 0; at < members.length; ) {
    const member = members[at] ?? "";
    const first = at;
    // A megabyte of brackets is a million times the same step.
    while (at < members.length && members[at] === member) at += 1;
    path += writeStep(member).repeat(at - first);
  }
  // A name has its point only behind something.
  return path.replace(/^\.+/, "");
}

function writeStep(member: string | number): string {
  if (typeof member === "number") return `[${member}]`;
  return /[. [\]()]/.test(member) ? `.['${member}']` : `.${member}`;
}
