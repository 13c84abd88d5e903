// Options for development and tests. A real CBSS does not have them.
import type { Settings } from "../development/context.ts";
import { checkOption } from "./check-option.ts";

/** The options for development and tests. */
export interface DevelopmentOptions {
  /**
   * Whether the response to a wrong signature names the mistake that led to it. By default, only for the demo data. With other
   * data, a third party could test a guess of one secret without the other.
   */
  readonly diagnose?: boolean | undefined;
  /** The delay of the trigger `slow` in milliseconds, by default 3,000. */
  readonly slowMs?: number | undefined;
  /** Makes one-time passwords predictable and the same in every run, for tests only. By default, they are cryptographic. */
  readonly testSeed?: number | undefined;
  /** The document that `/__sandbox/openapi.json` serves. By default, there is no document. */
  readonly openApi?: object | undefined;
}

/** The names of these options. */
export const DEVELOPMENT_OPTIONS: readonly string[] = ["diagnose", "slowMs", "testSeed", "openApi"];

// A JavaScript timer with a greater delay fires at once.
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
