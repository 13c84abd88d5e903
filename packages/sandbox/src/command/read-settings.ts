// Merges the command line and the config file. The command line has priority.
import { UsageError } from "@cbss/internal/command";
import { type SmtpOptions, smtpDelivery } from "../node/smtp-delivery.ts";
import { OptionError } from "../settings/check-option.ts";
import type { SandboxOptions } from "../settings/options.ts";
import type { ServeCommand } from "./read-command.ts";
import { readConfig } from "./read-config.ts";

/** The settings with which the command starts a sandbox. */
export interface CommandSettings {
  readonly options: SandboxOptions;
  readonly smtp: SmtpOptions | undefined;
}

/** Reads the config file if there is one. The flags override its settings. */
export async function readSettings({ config, smtp, smsDomain }: ServeCommand): Promise<CommandSettings> {
  const { options, smtp: mail } = config === undefined ? NOTHING : await readConfig(config);
  const url = smtp ?? mail?.url;
  if (url === undefined) {
    if (smsDomain !== undefined) throw new UsageError("--sms-domain needs --smtp, which sends the email.");
    return { options, smtp: undefined };
  }
  const domain = smsDomain ?? mail?.smsDomain;
  const settings: SmtpOptions = { ...mail, url, ...(domain !== undefined && { smsDomain: domain }) };
  try {
    return { options: { ...options, deliver: smtpDelivery(settings) }, smtp: settings };
  } catch (error) {
    // The settings of the file are already checked, so the invalid option comes from a flag.
    if (!(error instanceof OptionError)) throw error;
    throw new UsageError(`--${FLAGS[error.option]} ${error.reason}`);
  }
}

const NOTHING: CommandSettings = { options: {}, smtp: undefined };

const FLAGS: Record<string, string> = { url: "smtp", smsDomain: "sms-domain" };
