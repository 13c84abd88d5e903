// Reads the credentials of a run from the environment. One error names every missing variable.
import { createSigner } from "@cbss/signature";
import { type Credentials, variableOf } from "./credentials.ts";
import type { PlanOptions } from "./options.ts";
import { type Plan, planSuite } from "./plan-suite.ts";

/** Environment variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and CBSS_LOGIN_SALT, and the variables that the plan's changes need.
 *
 * @throws {TypeError} Names every missing variable, in one sentence.
 */
export function readCredentials(environment: Environment, options: PlanOptions = {}): Credentials {
  return credentialsFor(planSuite(options), environment);
}

/** Reads the credentials that an existing plan needs. */
export function credentialsFor({ operations, calls }: Plan, environment: Environment): Credentials {
  const changed = new Set(calls.filter(({ risk }) => risk === "change").map(({ operation }) => operation));
  const changedOperations = operations.filter(({ id }) => changed.has(id));
  const needed = [
    "CBSS_CLIENT_CODE",
    "CBSS_CLIENT_KEY",
    "CBSS_LOGIN_SALT",
    ...(changed.size > 0 ? ["CBSS_PASSWORD"] : []),
    ...changedOperations.flatMap(({ newFields }) => newFields).map(variableOf),
  ];
  refuseMissing([...new Set(needed)].filter((name) => !environment[name]));
  // Read even if the plan does not need them: the report must not show values that were not sent either.
  const fields = [...new Set(operations.flatMap(({ newFields }) => newFields))];
  const read = (name: string) => environment[name] ?? "";
  const credentials = {
    clientCode: read("CBSS_CLIENT_CODE"),
    clientKey: read("CBSS_CLIENT_KEY"),
    loginSalt: read("CBSS_LOGIN_SALT"),
    password: read("CBSS_PASSWORD"),
    newValues: Object.fromEntries(fields.map((field) => [field, read(variableOf(field))])),
  };
  refuseSecrets(credentials);
  return credentials;
}

function refuseMissing(missing: readonly string[]): void {
  const last = missing.at(-1);
  if (last === undefined) return;
  const others = missing.slice(0, -1).join(", ");
  throw new TypeError(
    `${others === "" ? `${last} is` : `${others} and ${last} are`} not set. Credentials come from the environment, never from flags: see --help.`,
  );
}

// A stray line break is the most frequent mistake. @cbss/signature detects it, among others.
function refuseSecrets({ clientKey, loginSalt }: Credentials): void {
  try {
    createSigner({ clientKey, loginSalt });
  } catch (error) {
    const { message } = error as Error;
    throw new TypeError(
      message.replace("secrets.clientKey", "CBSS_CLIENT_KEY").replace("secrets.loginSalt", "CBSS_LOGIN_SALT"),
    );
  }
}
