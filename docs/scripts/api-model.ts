/**
 * What the packages export, as TypeDoc reads it out of their sources.
 */
import { Application, type DeclarationReflection, type ProjectReflection } from "typedoc";
import { oneLine } from "./markdown.ts";
import { inRepository } from "./places.ts";

/** What TypeDoc has read, and the program that can write it out. */
export interface ApiModel {
  readonly application: Application;
  readonly project: ProjectReflection;
}

let model: Promise<ApiModel> | undefined;

/** Reads the sources once, whichever page asks first: it takes some seconds. */
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

/** What a declaration says of itself in TSDoc, on one line. */
export function summaryOf({ comment }: DeclarationReflection): string {
  return oneLine((comment?.summary ?? []).map(({ text }) => text).join(""));
}
