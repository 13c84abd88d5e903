import { isoWriter } from "../runtime/iso-writer.ts";

// The zone of the help pages' samples, +08:00, whatever the machine's own: answers are the same everywhere, and a client
// that can only read `Z` finds out here.
export const ZONE = "+08:00";
const OFFSET_MS = 8 * 60 * 60 * 1000;

const write = isoWriter();

/**
 * Writes a date as the server does, `yyyy-MM-ddTHH:mm:ss.FFFFFFFK` (Newtonsoft.Json's IsoDateFormat): trailing zeros of the
 * fraction are cut, and its point with the last of them. A JavaScript clock fills three of the seven digits.
 */
export function formatDateTime(date: Date): string {
  const iso = write(date.getTime() + OFFSET_MS);
  return iso.endsWith("0Z") ? iso.replace(/\.?0*Z$/, ZONE) : iso.slice(0, -1) + ZONE;
}
