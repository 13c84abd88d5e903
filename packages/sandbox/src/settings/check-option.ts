/** A wrong option. It is a TypeError that also says where: the config file's reader turns that into a line and a column. */
export class OptionError extends TypeError {
  /** For instance `customers[1].name`. */
  readonly option: string;
  /** What is wrong with the option, without its name. */
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

/** Throws the TypeError for one wrong option unless the rule holds; what came is not quoted, as it may be a secret. */
export function checkOption(holds: boolean, name: string, rule: string): asserts holds {
  if (!holds) throw new OptionError(name, `${rule}.`);
}
