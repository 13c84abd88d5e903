/**
 * The exports of the packages, as TypeDoc reads them from the sources.
 */
import { Application, type DeclarationReflection, type ProjectReflection } from "typedoc";
import { oneLine } from "./markdown.ts";
import { inRepository } from "./places.ts";

/** TypeDoc's model of the packages, and its program that writes the pages. */
export interface ApiModel {
  readonly application: Application;
  readonly project: ProjectReflection;
}

let model: Promise<ApiModel> | undefined;

/** Reads the sources once, when the first page needs them, because it takes some seconds. */
export function readApi(): Promise<ApiModel> {
  model ??= convert();
  return model;
}

async function convert(): Promise<ApiModel> {
  const application = await Application.bootstrapWithPlugins({ options: inRepository("docs/typedoc.json") });
  const project = await application.convert();
  if (!project) throw new Error("TypeDoc could not read the packages: see its messages above.");
  return { application, project };
}

/** An export of an entry, by the source of that entry below `packages/`, such as `client/src`. */
export async function findExport(entry: string, name: string): Promise<DeclarationReflection> {
  const { project } = await readApi();
  const module = project.children?.find((child) => child.name === entry);
  const found = module?.children?.find((child) => child.name === name);
  if (!found) throw new Error(`${entry} exports nothing with the name ${name}.`);
  return found;
}

/** The TSDoc of a declaration, on one line. */
export function summaryOf({ comment }: DeclarationReflection): string {
  return oneLine((comment?.summary ?? []).map(({ text }) => text).join(""));
}
