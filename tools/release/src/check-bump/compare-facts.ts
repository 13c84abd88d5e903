/**
 * Compares what two packages promise besides their types and their document.
 */
import type { Facts } from "./facts.ts";
import type { Finding } from "./finding.ts";

/** The codes, options, exit codes and dependencies that changed. */
export function compareFacts(before: Facts, after: Facts): Finding[] {
  return [
    ...compareNames("the code ", "", before.codes, after.codes),
    ...Object.entries(before.commands).flatMap(([name, command]) => {
      const now = after.commands[name];
      // The comparison of package.json finds a removed command.
      if (now === undefined) return [];
      return [
        ...compareNames("the option ", ` of ${name}`, command.options, now.options),
        ...compareNames("the exit code ", ` of ${name}`, command.exitCodes, now.exitCodes),
      ];
    }),
    ...heavier(before, after),
  ];
}

/** The files that differ. Whatever their meaning, they need a new version. */
export function compareFiles(before: Facts, after: Facts): Finding[] {
  const names = Object.keys({ ...before.files, ...after.files }).sort();
  const changed = names.filter((name) => before.files[name] !== after.files[name]);
  if (changed.length === 0) return [];
  const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
  return [{ bump: "patch", what: `other bytes in ${changed.slice(0, 3).join(", ")}${more}` }];
}

function compareNames(
  kind: string,
  where: string,
  before: readonly string[],
  after: readonly string[],
): Finding[] {
  const gone = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  return [
    ...gone.map((name): Finding => ({ bump: "major", what: `${kind}${name}${where} was removed` })),
    ...added.map((name): Finding => ({ bump: "minor", what: `${kind}${name}${where} is new` })),
  ];
}

/** A caller downloads and loads all of a dependency, so a dependency of twice the size is reported. */
function heavier({ dependencies: before }: Facts, { dependencies: after }: Facts): Finding[] {
  return Object.entries(before).flatMap(([name, bytes]): Finding[] => {
    const now = after[name] ?? 0;
    if (now < 2 * bytes || bytes === 0) return [];
    return [
      { bump: "minor", what: `the dependency ${name} went from ${kilobytes(bytes)} to ${kilobytes(now)}` },
    ];
  });
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
