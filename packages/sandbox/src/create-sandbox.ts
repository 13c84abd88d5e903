// Connects the three rooms. Imports go one way: from `development/`, which only a sandbox has, to `cbss/`, CBSS's own code, to
// `web-api/`, the behaviour of ASP.NET Web API. So CBSS's code does not import triggers or the diagnosis. It receives them as
// hooks.
import { type Delivery, remember } from "./cbss/context.ts";
import { createApplication } from "./cbss/run-action.ts";
import { applyTrigger, readFault } from "./development/apply-trigger.ts";
import { type Context, createContext, resetContext } from "./development/context.ts";
import { answerControl, isControlRequest } from "./development/control.ts";
import { diagnoseSignature } from "./development/diagnose-signature.ts";
import { type JournalEntry, journalCall, summarize } from "./development/journal.ts";
import { keepCall } from "./development/keep-call.ts";
import type { TriggerName } from "./development/triggers.ts";
import { forBrowsers, isPreflight, PREFLIGHT_ANSWER } from "./http/browser-headers.ts";
import { createFetch } from "./http/create-fetch.ts";
import { type Handle, type HttpAnswer, type HttpRequest, Interruption, readTarget } from "./http/http.ts";
import type { SandboxOptions } from "./settings/options.ts";
import { readOptions } from "./settings/read-options.ts";
import { answerCall, type BoundCall, type Incoming } from "./web-api/answer-call.ts";
import { isLarge, nextTurn } from "./web-api/next-turn.ts";
import { writeAnswer } from "./web-api/write-answer.ts";

/** A local CBSS for development and tests, with its memory. */
export interface Sandbox {
  /** Responds to a request without a socket. It does not use `this`, so you can pass the function to a client. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The core of `fetch` and the Node server: bytes in, bytes out. */
  readonly handle: Handle;
  /** The last 1,000 deliveries. The newest is at the end. */
  readonly outbox: readonly Delivery[];
  /** The last 1,000 calls. The newest is at the end. */
  readonly journal: readonly JournalEntry[];
  /** The deliveries whose one-time password is valid and not confirmed yet: one for each customer and operation. */
  readonly pending: readonly Delivery[];
  /** Makes the next signed calls behave like a trigger, whatever their new value is. `reset` ends it. */
  readonly setFault: (trigger: TriggerName, times?: number) => void;
  /** Clears deliveries, calls, pending changes and faults. */
  readonly reset: () => void;
}

/**
 * Creates a sandbox. Without options, it has one client and one customer, the demo data in the README.
 *
 * @throws {TypeError} for an unknown option or an invalid value. The message names the option.
 * @example
 * const sandbox = createSandbox();
 * const cbss = createCbssClient({ baseUrl: "https://cbss.test", clientCode: "SANDBOX", signer, fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const context = createContext(readOptions(options));
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
    reset: () => resetContext(context),
  };
}

/** Creates the core. It responds to a request in bytes, and writes calls of the API into the journal. */
function createHandle(context: Context): Handle {
  const application = createApplication(context, {
    decideSigned: (content, decideAsUsual) => applyTrigger(context, content, decideAsUsual),
    diagnose: (call) => diagnoseSignature(context, call),
  });
  const call = (request: HttpRequest, target = readTarget(request.url)) =>
    callApi(context, application, { at: context.now(), request, target });
  return async (request) => {
    const target = readTarget(request.url);
    if (isControlRequest(request, target)) return answerControl(context, request, target, call);
    if (isPreflight(request)) return PREFLIGHT_ANSWER;
    return forBrowsers(request, await call(request, target));
  };
}

async function callApi(
  context: Context,
  application: ReturnType<typeof createApplication>,
  incoming: Incoming,
): Promise<HttpAnswer> {
  let bound: BoundCall | undefined;
  // An action that throws, as triggers do, returns nothing. So the page gets the bound call from here.
  const runAction = (call: BoundCall) => {
    bound = call;
    return application.runAction(call);
  };
  try {
    const answer = await answerCall(context, { ...application, runAction }, incoming);
    if (isLarge(incoming.request.body ?? "")) await nextTurn();
    const written = writeAnswer(incoming.request, answer, context.xml);
    journalCall(context.journal, incoming, summarize(answer));
    remember(context.kept, keepCall(bound, incoming, written));
    return written;
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    const { answer, message: reason } = error;
    journalCall(context.journal, incoming, { status: answer?.status ?? 0, outcome: "failed", reason });
    remember(context.kept, keepCall(bound, incoming, answer));
    if (answer === undefined) throw error;
    return answer;
  }
}
