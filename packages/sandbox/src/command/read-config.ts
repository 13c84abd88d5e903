// Reads the file of --config. config.schema.json defines its shape, also for editors. createSandbox checks the rules that a
// schema cannot express. Errors of both have line, column and reason.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MessageCode, ToMessage } from "../cbss/messages.ts";
import { type SmtpOptions, smtpDelivery } from "../node/smtp-delivery.ts";
import { OptionError } from "../settings/check-option.ts";
import type { SandboxOptions } from "../settings/options.ts";
import { readOptions } from "../settings/read-options.ts";
import { type ConfigFile, readConfigFile, type Steps } from "./config-file.ts";
import { schemaReason } from "./schema-reason.ts";

/** The settings in a config file. */
export interface Config {
  readonly options: SandboxOptions;
  readonly smtp?: SmtpOptions | undefined;
}

/** The names of the fields of a message. In code, a function can create any shape. */
interface MessageNames {
  readonly code: string;
  readonly text: string;
}

/** Reads a config file. Throws a UsageError with the error and its place. */
export async function readConfig(name: string): Promise<Config> {
  const file = await readConfigFile(name);
  await checkSchema(file);
  const { message, smtp, ...others } = file.value as SandboxOptions & {
    message?: MessageNames;
    smtp?: SmtpOptions;
  };
  if (message !== undefined && message.code === message.text)
    throw file.refuse(["message", "text"], "must be another name than message.code");
  const options = message === undefined ? others : { ...others, toMessage: naming(message) };
  checkDoor(file, [], () => readOptions(options));
  if (smtp !== undefined) checkDoor(file, ["smtp"], () => smtpDelivery(smtp));
  return { options, smtp };
}

async function checkSchema({ value, refuse }: ConfigFile): Promise<void> {
  // Loaded only for a file, like the YAML parser.
  const { Ajv } = await import("ajv");
  const schema = readFileSync(fileURLToPath(import.meta.resolve("@cbss/sandbox/config.schema.json")), "utf8");
  const isValid = new Ajv({ strict: true, allowUnionTypes: true, verbose: true }).compile(JSON.parse(schema));
  if (isValid(value)) return;
  const [error] = isValid.errors ?? [];
  if (error !== undefined) throw refuse(...schemaReason(error));
}

function checkDoor({ refuse }: ConfigFile, steps: Steps, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw refuse([...steps, ...toSteps(error.option)], error.reason.replace(/\.$/, ""));
  }
}

// `customers[1].name` becomes customers, 1, name.
function toSteps(option: string): Steps {
  return [...option.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

function naming({ code, text }: MessageNames): ToMessage {
  return (value: MessageCode, sentence: string) => ({ [code]: value, [text]: sentence });
}
