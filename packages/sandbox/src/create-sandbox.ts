import { type Context, createState, type JournalEntry, resetState } from "./cbss/state.ts";
import { createHandle } from "./create-handle.ts";
import { createFetch } from "./http/create-fetch.ts";
import type { Handle } from "./http/http.ts";
import type { Delivery, SandboxOptions } from "./settings/options.ts";
import { readOptions } from "./settings/read-options.ts";
import { readFault } from "./triggers/faults.ts";
import type { TriggerName } from "./triggers/triggers.ts";

/** A CBSS to develop and test against, with what it remembers. */
export interface Sandbox {
  /** Answers a request without a socket; it needs no `this`, so it can be handed to a client as it is. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The core that `fetch` and the Node server stand on: bytes in, bytes out. */
  readonly handle: Handle;
  /** The last 1,000 deliveries, the newest at the end. */
  readonly outbox: readonly Delivery[];
  /** The last 1,000 calls, the newest at the end. */
  readonly journal: readonly JournalEntry[];
  /** The deliveries whose one-time password is still to be confirmed, and valid: one for each customer and operation. */
  readonly pending: readonly Delivery[];
  /** Answers the next signed calls as a trigger says, whatever their new value; `reset` ends it. */
  readonly setFault: (trigger: TriggerName, times?: number) => void;
  /** Forgets deliveries, calls, pending changes and faults. */
  readonly reset: () => void;
}

/**
 * Makes a sandbox. Without options it knows one client and one customer, the demo data of the README.
 *
 * @example
 * const sandbox = createSandbox();
 * const cbss = createCbssClient({ baseUrl: "https://cbss.test", clientCode: "SANDBOX", signer, fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const settings = readOptions(options);
  const context: Context = { ...settings, ...createState(settings) };
  const handle = createHandle(context);
  return {
    fetch: createFetch(handle),
    handle,
    outbox: context.outbox,
    journal: context.journal,
    get pending() {
      const now = context.now().toISOString();
      return [...context.pending.values()].filter(({ expiresAt }) => expiresAt > now);
    },
    setFault: (trigger, times = 1) => {
      context.fault = readFault({ trigger, times });
    },
    reset: () => resetState(context),
  };
}
