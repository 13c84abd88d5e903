// The settings and the memory of a sandbox. Only `development/` has access to all of it.
import { type CbssContext, type CbssSettings, clearMemory, createMemory } from "../cbss/context.ts";
import type { BoundCall, WebApiSettings } from "../web-api/answer-call.ts";
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
  /** The call of a journal entry, for the page. */
  readonly kept: WeakMap<JournalEntry, KeptCall>;
  /** Calls that have reached CBSS's own code, by their body, until the response. */
  readonly bound: WeakMap<Uint8Array, BoundCall>;
  /** The fault for the next calls, set by `/__sandbox/faults`. */
  fault: Fault | undefined;
}

/** Creates a context with an empty memory. */
export function createContext(settings: Settings): Context {
  return {
    ...settings,
    ...createMemory(settings),
    journal: [],
    kept: new WeakMap(),
    bound: new WeakMap(),
    fault: undefined,
  };
}

/** Clears the memory, including the fault. */
export function resetContext(context: Context): void {
  clearMemory(context);
  context.journal.length = 0;
  context.fault = undefined;
}
