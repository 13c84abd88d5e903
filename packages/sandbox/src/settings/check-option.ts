/**
 * An invalid option. It is a TypeError with the path of the option, which the config file's reader turns into line and column.
 */
export class OptionError extends TypeError {
  /** The path of the option, such as `customers[1].name`. */
  readonly option: string;
  /** Why the option is invalid, without its name. */
  readonly reason: string;

  constructor(option: string, reason: string, where = "createSandbox") {
    super(`${where}: ${option} ${reason}`);
    this.option = option;
    this.reason = reason;
  }
}

/** Throws the TypeError for a property that an option does not have. */
export function checkNames(value: object, path: string, names: readonly string[], where?: string): void {
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const option = path === "" ? unknown : `${path}.${unknown}`;
  throw new OptionError(option, `is not one of ${names.join(", ")}.`, where);
}

/** Throws the TypeError for one option unless the rule holds. The message does not quote the value, which may be a secret. */
export function checkOption(holds: boolean, name: string, rule: string): asserts holds {
  if (!holds) throw new OptionError(name, `${rule}.`);
}
