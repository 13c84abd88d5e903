// Writes a place in a JSON text like JsonPosition of Newtonsoft.Json 6.0.8: `Content.Password`, `a[0]`, `['a b']`.

/** Writes the names and indexes that lead to a place. */
export function writePath(members: readonly (string | number)[]): string {
  let path = "";
  for (let at = 0; at < members.length; ) {
    const member = members[at] ?? "";
    const first = at;
    // A megabyte of brackets repeats the same step a million times.
    while (at < members.length && members[at] === member) at += 1;
    path += writeStep(member).repeat(at - first);
  }
  // The first name has no point.
  return path.replace(/^\.+/, "");
}

function writeStep(member: string | number): string {
  if (typeof member === "number") return `[${member}]`;
  return /[. [\]()]/.test(member) ? `.['${member}']` : `.${member}`;
}
