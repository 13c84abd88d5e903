// What a sandbox can be told for the sake of those who develop and test against it. No CBSS has anything like these.
import type { Settings } from "../development/context.ts";
import { checkOption } from "./check-option.ts";

/** The part of the options that is for developing and testing. */
export interface DevelopmentOptions {
  /**
   * Whether a wrong signature is answered with the mistake that led to it. By default only where the clients and the
   * customers are the demo data: told to strangers, it would let them test a guess of one secret without the other.
   */
  readonly diagnose?: boolean | undefined;
  /** The delay of the trigger `slow`, in milliseconds; by default 3,000. */
  readonly slowMs?: number | undefined;
  /** Makes one-time passwords predictable, the same in every run: for tests only. By default they are cryptographic. */
  readonly testSeed?: number | undefined;
  /** The document that `/__sandbox/openapi.json` serves; by default it serves none. */
  readonly openApi?: object | undefined;
}

/** Their names. */
export const DEVELOPMENT_OPTIONS: readonly string[] = ["diagnose", "slowMs", "testSeed", "openApi"];

// A timer of JavaScript's that is set to more goes off at once.
const LONGEST_MS = 2 ** 31 - 1;

/** Checks these options and fills in the defaults. */
export function readDevelopmentOptions(
  { diagnose, slowMs = 3000, testSeed, openApi }: DevelopmentOptions,
  isDemo: boolean,
): Pick<Settings, "diagnose" | "slowMs" | "testSeed" | "openApi" | "isDemo"> {
  checkOption(diagnose === undefined || typeof diagnose === "boolean", "diagnose", "must be true or false");
  checkOption(
    typeof slowMs === "number" && slowMs >= 0 && slowMs <= LONGEST_MS,
    "slowMs",
    "must be a number of milliseconds, 0 or more",
  );
  checkOption(testSeed === undefined || Number.isSafeInteger(testSeed), "testSeed", "must be a whole number");
  checkOption(
    openApi === undefined || (typeof openApi === "object" && openApi !== null),
    "openApi",
    "must be an OpenAPI document, as an object",
  );
  return { diagnose: diagnose ?? isDemo, slowMs, testSeed, openApi, isDemo };
}
