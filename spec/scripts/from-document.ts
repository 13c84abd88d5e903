/**
 * What is made from the document: the linter's verdict, the bundle and the types. One process does all three, so that Redocly
 * is loaded once and each file is read once.
 */
import {
  BaseResolver,
  bundle,
  type Config,
  lint,
  loadConfig,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import openapiTypes, { astToString, COMMENT_HEADER, type OpenAPI3 } from "openapi-typescript";

/** A document that is on its way, with the files that were read for it. */
export interface Source {
  ref: string;
  config: Config;
  externalRefResolver: BaseResolver;
}

/** The linter's configuration. */
export const configOf = (configPath: string): Promise<Config> => loadConfig({ configPath });

/** Names a file to make something from. */
export function source(ref: string, config: Config): Source {
  return { ref, config, externalRefResolver: new BaseResolver(config.resolve) };
}

/** What the linter has against a document: nothing, if all is well. */
export function problemsOf(source: Source): Promise<NormalizedProblem[]> {
  return lint(source);
}

/** The document as one self-contained object. */
export async function bundleOf(source: Source): Promise<OpenAPI3> {
  const { bundle: document, problems } = await bundle(source);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return document.parsed as OpenAPI3;
}

/** The TypeScript types of a bundled document. */
export async function typesOf(document: OpenAPI3): Promise<string> {
  const nodes = await openapiTypes(document, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    defaultNonNullable: false,
    silent: true,
  });
  return COMMENT_HEADER + astToString(nodes);
}
