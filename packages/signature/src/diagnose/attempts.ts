// The order of the attempts: no mistake, each mistake alone, each pair that is not about the same thing, and last the
// mistakes that are too many to combine.

import { nearbyDateTimes } from "./date-time-changes.ts";
import type { Change, Draft } from "./draft.ts";
import {
  encodingChanges,
  hmacChanges,
  orderChanges,
  rehashChanges,
  separatorChanges,
} from "./formula-changes.ts";
import { escapeChanges, layoutChanges } from "./layout-changes.ts";
import { everyOrder, memberChanges } from "./member-changes.ts";
import { secretChanges } from "./secret-changes.ts";
import { firstTextChanges, textChanges, wholeBodyChanges } from "./text-changes.ts";

/** A draft, and the changes that led to it. */
export interface Attempt {
  readonly draft: Draft;
  readonly changes: readonly Change[];
}

// Of two changes, the one that is first in this list is made first, so that a new layout can then get other line breaks.
const CHANGES: readonly Change[] = [
  ...firstTextChanges,
  ...memberChanges,
  ...layoutChanges,
  ...escapeChanges,
  ...textChanges,
  ...wholeBodyChanges,
  ...orderChanges,
  // Before the secrets, because a space between all parts is likelier than one before each secret.
  ...separatorChanges,
  ...hmacChanges,
  ...secretChanges,
  ...encodingChanges,
  ...rehashChanges,
];

/** Yields every attempt, the likeliest first. */
export function* makeAttempts(draft: Draft): Generator<Attempt> {
  yield { draft, changes: [] };
  const singles: Array<{ draft: Draft; change: Change }> = [];
  for (const change of CHANGES) {
    const changed = change.apply(draft);
    if (!changed) continue;
    singles.push({ draft: changed, change });
    yield { draft: changed, changes: [change] };
  }
  for (const { draft: changed, change: first } of singles) {
    for (const second of CHANGES.slice(CHANGES.indexOf(first) + 1)) {
      if (second.aspects.some((aspect) => first.aspects.includes(aspect))) continue;
      const twice = second.apply(changed);
      if (twice) yield { draft: twice, changes: [first, second] };
    }
  }
  if (typeof draft.body !== "string") return;
  for (const find of [everyOrder, nearbyDateTimes]) {
    for (const change of find(draft.body)) {
      const changed = change.apply(draft);
      if (changed) yield { draft: changed, changes: [change] };
    }
  }
}
