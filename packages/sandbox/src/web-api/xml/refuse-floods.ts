// The sandbox's own limit. A megabyte may contain 250,000 elements or attributes, which blocked other calls for a quarter of a
// second. Text without markup may be as long as any body.

/** The maximum number of `<`, of `&` and of `=` in a document. It is a thousand times as many as a request needs. */
const MAX_MARKUP = 10_000;

/** Throws for a document with more markup than the limit. */
export function refuseFloods(bytes: Uint8Array): void {
  for (const mark of ["<", "&", "="]) {
    let at = -1;
    for (let count = 0; count <= MAX_MARKUP; count++) {
      at = bytes.indexOf(mark.charCodeAt(0), at + 1);
      if (at === -1) break;
    }
    if (at !== -1) throw new Error("too much markup");
  }
}
