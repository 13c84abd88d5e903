// The settings and the memory of a sandbox. Only `development/` has access to all of it.
import { type CbssContext, type CbssSettings, clearMemory, createMemory } from "../cbss/context.ts";
import type { WebApiSettings } from "../web-api/answer-call.ts";
import type { Fault } from "./apply-trigger.ts";
import type { JournalEntry } from "./journal.ts";
import type { KeptCall } from "./keep-call.ts";

/** The options, checked and with defaults. */
export interface Settings extends CbssSettings, WebApiSettings {
  readonly diagnose: boolean;
  readonly slowMs: number;
  readonly openApi: object | undefined;
  /** Whether the clients and the customers are the demo data, whose secrets are public. */
  readonly isDemo: boolean;
}

/** The settings and the memory of one sandbox. */
export interface Context extends Settings, CbssContext {
  readonly journal: JournalEntry[];
  /**
   * The calls of the journal in the same order, for the page. With a WeakMap from the entry, the garbage collector held up all
   * calls: 14,000 a second with a p99 of 21 ms, not 19,000 with 9 ms (medians of 12 interleaved rounds).
   */
  readonly kept: KeptCall[];
  /** The fault for the next calls, set by `/__sandbox/faults`. */
  fault: Fault | undefined;
}

/** Creates a context with an empty memory. */
export function createContext(settings: Settings): Context {
  return {
    ...settings,
    ...createMemory(settings),
    journal: [],
    kept: [],
    fault: undefined,
  };
}

/** Clears the memory, including the fault. */
export function resetContext(context: Context): void {
  clearMemory(context);
  context.journal.length = 0;
  context.kept.length = 0;
  context.fault = undefined;
}
