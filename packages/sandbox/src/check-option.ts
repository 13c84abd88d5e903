/** Throws the TypeError for one wrong option unless the rule holds; what came is not quoted, as it may be a secret. */
export function checkOption(holds: boolean, name: string, rule: string): asserts holds {
  if (!holds) throw new TypeError(`createSandbox: ${name} ${rule}.`);
}
