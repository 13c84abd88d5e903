/**
 * The stable names of every mistake that `diagnose` can tell, with what the source says of each group.
 */
import type { SomeType } from "typedoc";
import { findExport, summaryOf } from "../api-model.ts";

const entry = "signature/src/diagnose";

export async function mistakes(): Promise<string> {
  const { type } = await findExport(entry, "MistakeId");
  const groups = await Promise.all(namesIn(type).map((name) => findExport(entry, name)));
  return groups
    .map(
      (group) =>
        `**${summaryOf(group)}** ${literalsIn(group.type)
          .map((id) => `\`${id}\``)
          .join(" ")}`,
    )
    .join("\n\n");
}

/** The names of the types that a union is made of, those inside a template included. */
function namesIn(type: SomeType | undefined): string[] {
  if (type?.type === "union") return type.types.flatMap(namesIn);
  if (type?.type === "templateLiteral") return type.tail.flatMap(([part]) => namesIn(part));
  return type?.type === "reference" ? [type.name] : [];
}

function literalsIn(type: SomeType | undefined): string[] {
  if (type?.type === "union") return type.types.flatMap(literalsIn);
  return type?.type === "literal" ? [String(type.value)] : [];
}
