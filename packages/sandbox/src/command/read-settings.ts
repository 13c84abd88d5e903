// The command line and the config file, brought together: the command line wins.
import { UsageError } from "@cbss/internal/command";
import { type SmtpOptions, smtpDelivery } from "../node/smtp-delivery.ts";
import { OptionError } from "../settings/check-option.ts";
import type { SandboxOptions } from "../settings/options.ts";
import type { ServeCommand } from "./read-command.ts";
import { readConfig } from "./read-config.ts";

/** What the command starts a sandbox with. */
export interface CommandSettings {
  readonly options: SandboxOptions;
  readonly smtp: SmtpOptions | undefined;
}

/** Reads the config file where there is one, and puts the flags over it. */
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
    // The file's own settings were checked with it, so it is one of the flags.
    if (!(error instanceof OptionError)) throw error;
    throw new UsageError(`--${FLAGS[error.option]} ${error.reason}`);
  }
}

const NOTHING: CommandSettings = { options: {}, smtp: undefined };

const FLAGS: Record<string, string> = { url: "smtp", smsDomain: "sms-domain" };
