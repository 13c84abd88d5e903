// All that a sandbox knows: what it was told, and what it remembers. Only `development/` sees all of it.
import { type CbssContext, type CbssSettings, clearMemory, createMemory } from "../cbss/context.ts";
import type { BoundCall, WebApiSettings } from "../web-api/answer-call.ts";
import type { Fault } from "./apply-trigger.ts";
import type { JournalEntry } from "./journal.ts";
import type { KeptCall } from "./keep-call.ts";

/** The options, checked and with their defaults. */
export interface Settings extends CbssSettings, WebApiSettings {
  readonly diagnose: boolean;
  readonly slowMs: number;
  readonly openApi: object | undefined;
  /** Whether the clients and the customers are the demo data, so that showing their secrets shows nothing. */
  readonly isDemo: boolean;
}

/** The settings, and what one sandbox remembers. */
export interface Context extends Settings, CbssContext {
  readonly journal: JournalEntry[];
  /** The call behind an entry, for the page. */
  readonly kept: WeakMap<JournalEntry, KeptCall>;
  /** Calls that have reached CBSS's own code, by their body, while they are answered. */
  readonly bound: WeakMap<Uint8Array, BoundCall>;
  /** What the next calls are answered with, by `/__sandbox/faults`. */
  fault: Fault | undefined;
}

/** A sandbox that remembers nothing yet. */
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

/** Forgets everything, the faults too. */
export function resetContext(context: Context): void {
  clearMemory(context);
  context.journal.length = 0;
  context.fault = undefined;
}
