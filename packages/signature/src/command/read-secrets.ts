import { UsageError } from "@cbss/internal/command";
import { checkSecrets, type Secrets } from "../check-arguments.ts";

/** Reads both secrets from the environment, because every user of the machine can see arguments. */
export function readSecrets(env: Record<string, string | undefined>): Secrets {
  const { CBSS_CLIENT_KEY, CBSS_LOGIN_SALT } = env;
  if (CBSS_CLIENT_KEY === undefined) throw missing("CBSS_CLIENT_KEY");
  if (CBSS_LOGIN_SALT === undefined) throw missing("CBSS_LOGIN_SALT");
  const secrets = { clientKey: CBSS_CLIENT_KEY, loginSalt: CBSS_LOGIN_SALT };
  try {
    checkSecrets(secrets);
  } catch (error) {
    throw new UsageError(nameVariables((error as Error).message));
  }
  return secrets;
}

function missing(name: string): UsageError {
  return new UsageError(`${name} is not set: the secrets are read from CBSS_CLIENT_KEY and CBSS_LOGIN_SALT.`);
}

function nameVariables(message: string): string {
  return message
    .replace("secrets.clientKey", "CBSS_CLIENT_KEY")
    .replace("secrets.loginSalt", "CBSS_LOGIN_SALT");
}
