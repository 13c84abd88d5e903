// The sandbox's own limit: a megabyte may hold 250,000 elements or attributes, and reading them took a quarter of a second, in which
// nobody else was answered. What has no markup may be as long as any body.

/** How many `<`, `&` and `=` a document may have, of each: a thousand times as many as a request needs. */
const MAX_MARKUP = 10_000;

/** Throws for a document with more markup than that. */
export function refuseFloods(bytes: Uint8Array): void {
  for (const mark of ["<", "&", "="]) {
    let at = -1;
    for (let count = 0; count <= MAX_MARKUP; count++) {
      at = bytes.indexOf(mark.charCodeAt(0), at + 1);
      if (at === -1) break;
    }
    if (at !== -1) throw new Error("more markup than the sandbox reads");
  }
}
