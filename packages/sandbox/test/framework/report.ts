// The table of a run, and the differences in full.
import type { Compared } from "./compare-group.ts";

interface Row {
  group: string;
  answers: number;
  same: number;
  onPurpose: number;
  different: number;
}

/** A table of groups with the numbers of compared, same, purposely different and different responses. */
export function renderTable(over: string, compared: readonly Compared[]): string {
  const lines = [workedFrom, keptOut].flatMap((isIn) => {
    const chosen = compared.filter(isIn);
    const groups = [...new Set(chosen.map(({ request }) => request.group))].sort();
    const rows = groups.map((group) =>
      toRow(
        group,
        chosen.filter(({ request }) => request.group === group),
      ),
    );
    const title = isIn === keptOut ? "kept out" : "worked from";
    return ["", `Over ${over}, ${title}:`, HEAD, ...rows.map(toLine), toLine(toRow("all", chosen))];
  });
  return lines.join("\n");
}

function workedFrom({ request }: Compared): boolean {
  return !request.isKeptOut;
}

function keptOut({ request }: Compared): boolean {
  return request.isKeptOut;
}

function toRow(group: string, compared: readonly Compared[]): Row {
  const same = compared.filter(({ isSame }) => isSame).length;
  const onPurpose = compared.filter(({ isSame, reason }) => !isSame && reason !== undefined).length;
  return { group, answers: compared.length, same, onPurpose, different: compared.length - same - onPurpose };
}

const HEAD = "group                   responses   same  on purpose  different   same of 100";

function toLine({ group, answers, same, onPurpose, different }: Row): string {
  const share = answers === 0 ? "" : ((100 * same) / answers).toFixed(1);
  const cells = [String(answers).padStart(7), String(same).padStart(6), String(onPurpose).padStart(11)];
  return `${group.padEnd(26)}${cells.join(" ")}${String(different).padStart(11)}${share.padStart(14)}`;
}

/** Some of the differences in full, without the requests that are kept out of sight. */
export function renderDifferences(compared: readonly Compared[], limit: number): string {
  return compared
    .filter(({ request, isSame, reason }) => !isSame && reason === undefined && !request.isKeptOut)
    .slice(0, limit)
    .map(({ request, setting, recorded, given }) => {
      const { id, group, name, method, target, headers, body } = request;
      const sent = [`${method} ${target}`, JSON.stringify(headers), body.toString().slice(0, 1000)].join(
        "\n",
      );
      return `--- ${group} ${id} ${name} [${setting}]\n${sent}\nR ${cut(recorded)}\nS ${cut(given)}`;
    })
    .join("\n");
}

function cut(text: string): string {
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text;
}
