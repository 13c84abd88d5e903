// What a run can be told, and the check of it at the door.
import type { OpenApiDocument } from "@cbss/internal/document";
import { isLoopback } from "@cbss/internal/is-loopback";
import type { SeenAnswer } from "./answer/answer.ts";
import type { Credentials } from "./credentials.ts";
import type { CheckReport } from "./report/report.ts";

/** What a plan is made from. */
export interface PlanOptions {
  /** Which changes may be started: by default none; one accepted call per operation; or one per operation and format. */
  readonly allowChanges?: "none" | "one" | "all" | undefined;
  /**
   * Whether one wrong password of the real customer is sent, after all accepted calls, to check that the right one is required.
   * A server may count it. Only where changes are allowed.
   */
  readonly tryWrongPassword?: boolean | undefined;
  /**
   * Whether signatures are sent by which who reads the server's log can guess at the secrets: over the secrets alone, or with a
   * weaker digest. By default only to loopback.
   */
  readonly probeSecrets?: boolean | undefined;
  /** Runs only checks whose id or title contains this text, whatever its case; `*` stands for any text. */
  readonly only?: string | undefined;
  /** The OpenAPI document; by default that of @cbss/openapi. */
  readonly document?: OpenApiDocument | undefined;
}

/** What a run can be told. */
export interface SuiteOptions extends PlanOptions {
  /** Where the server is, with the part of the path that stands before `/api`, if there is one. */
  readonly baseUrl: string;
  /** Who the calls are made as. */
  readonly credentials: Credentials;
  /** How long one answer may take, in milliseconds; by default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Instead of the runtime's own `fetch`, for instance a sandbox's. */
  readonly fetch?: typeof fetch | undefined;
  /** The clock of `DateTime` and of the report; by default the system's. */
  readonly now?: (() => Date) | undefined;
  /** Called with each check as soon as it is judged. */
  readonly onCheck?: ((check: CheckReport) => void) | undefined;
  /** Called as each answer comes, with how many calls are answered and how many are planned at most. */
  readonly onProgress?: ((answered: number, planned: number) => void) | undefined;
  /** Called with each answer that came, as it came: nothing is taken out of it. */
  readonly onAnswer?: ((answer: SeenAnswer) => void) | undefined;
}

/** Throws a TypeError that names the option which is wrong. */
export function checkPlanOptions({ allowChanges = "none", tryWrongPassword, only }: PlanOptions): void {
  if (!["none", "one", "all"].includes(allowChanges)) {
    throw new TypeError("allowChanges must be none, one or all.");
  }
  if (![undefined, false, true].includes(tryWrongPassword)) {
    throw new TypeError("tryWrongPassword must be true or false.");
  }
  if (tryWrongPassword && allowChanges === "none") {
    throw new TypeError(
      "tryWrongPassword needs allowChanges: a refusal proves something only beside an accepted call.",
    );
  }
  if (only !== undefined && typeof only !== "string") throw new TypeError("only must be text.");
}

/** The options of a run's plan: what is not said depends on where the server is. */
export function planOptionsOf<Options extends PlanOptions>(options: Options, baseUrl: string): Options {
  return { ...options, probeSecrets: options.probeSecrets ?? isLoopback(new URL(baseUrl).hostname) };
}

/** Throws a TypeError that names the option which is wrong. */
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

/** Whether calls can be sent to an URL. */
export function isBaseUrl(baseUrl: unknown): boolean {
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) return false;
  const { protocol, username, password, search, hash } = new URL(baseUrl);
  return /^https?:$/.test(protocol) && username + password + search + hash === "";
}
