// The options of a run, and their validation.
import type { OpenApiDocument } from "@cbss/internal/document";
import { isLoopback } from "@cbss/internal/is-loopback";
import type { SeenAnswer } from "./answer/answer.ts";
import type { Credentials } from "./credentials.ts";
import type { CheckReport } from "./report/report.ts";

/** The options of a plan. */
export interface PlanOptions {
  /** Which changes a run may start: none (the default), one accepted call per operation, or one per operation and format. */
  readonly allowChanges?: "none" | "one" | "all" | undefined;
  /**
   * Whether to send one wrong password of the real customer, after all accepted calls. This checks that the server requires the
   * correct one. The server may count it. Requires `allowChanges`.
   */
  readonly tryWrongPassword?: boolean | undefined;
  /**
   * Whether to send signatures over the secrets alone, or with a weak digest. A reader of the server's log could guess the secrets
   * from them. By default only to loopback.
   */
  readonly probeSecrets?: boolean | undefined;
  /** Runs only checks whose id or title contains this text, ignoring case; `*` matches any text. */
  readonly only?: string | undefined;
  /** The OpenAPI document; by default the one in @cbss/openapi. */
  readonly document?: OpenApiDocument | undefined;
}

/** The options of a run. */
export interface SuiteOptions extends PlanOptions {
  /** The server's address, with the part of the path before `/api`, if there is one. */
  readonly baseUrl: string;
  /** The customer and client that the calls use. */
  readonly credentials: Credentials;
  /** How long one response may take, in milliseconds; by default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** A replacement for the runtime's `fetch`, for example a sandbox's. */
  readonly fetch?: typeof fetch | undefined;
  /** The clock for `DateTime` and for the report; by default the system clock. */
  readonly now?: (() => Date) | undefined;
  /** Called with each check as soon as it has a verdict. */
  readonly onCheck?: ((check: CheckReport) => void) | undefined;
  /** Called after each call, with the number of completed calls and the highest planned number. */
  readonly onProgress?: ((answered: number, planned: number) => void) | undefined;
  /** Called with each response, unredacted. */
  readonly onAnswer?: ((answer: SeenAnswer) => void) | undefined;
}

/** Throws a TypeError that names the invalid option. */
export function checkPlanOptions({ allowChanges = "none", tryWrongPassword, only }: PlanOptions): void {
  if (!["none", "one", "all"].includes(allowChanges)) {
    throw new TypeError("allowChanges must be none, one or all.");
  }
  if (![undefined, false, true].includes(tryWrongPassword)) {
    throw new TypeError("tryWrongPassword must be true or false.");
  }
  if (tryWrongPassword && allowChanges === "none") {
    throw new TypeError(
      "tryWrongPassword needs allowChanges: a refused wrong password proves something only if the correct one is accepted.",
    );
  }
  if (only !== undefined && typeof only !== "string") throw new TypeError("only must be text.");
}

/** Completes the options of a run's plan with the defaults that depend on the server's address. */
export function planOptionsOf<Options extends PlanOptions>(options: Options, baseUrl: string): Options {
  return { ...options, probeSecrets: options.probeSecrets ?? isLoopback(new URL(baseUrl).hostname) };
}

/** Throws a TypeError that names the invalid option. */
export function checkOptions({ baseUrl, credentials, timeoutMs = 1 }: SuiteOptions): void {
  if (!isBaseUrl(baseUrl)) {
    throw new TypeError("baseUrl must be an http or https URL without credentials, query or fragment.");
  }
  for (const name of ["clientCode", "clientKey", "loginSalt"] as const) {
    if (typeof credentials?.[name] !== "string" || credentials[name] === "") {
      throw new TypeError(`credentials.${name} must be a non-empty text.`);
    }
  }
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new TypeError("timeoutMs must be a number of milliseconds above 0.");
  }
}

/** Whether a value is a URL that calls can be sent to. */
export function isBaseUrl(baseUrl: unknown): boolean {
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) return false;
  const { protocol, username, password, search, hash } = new URL(baseUrl);
  return /^https?:$/.test(protocol) && username + password + search + hash === "";
}
