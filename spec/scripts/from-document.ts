/**
 * Makes three things from the document: the linter's findings, the bundle and the types. One process makes all three, so that it
 * loads Redocly once and reads each file once.
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

/** A document in progress, with the files that were read for it. */
export interface Source {
  ref: string;
  config: Config;
  externalRefResolver: BaseResolver;
}

/** The linter's configuration. */
export const configOf = (configPath: string): Promise<Config> => loadConfig({ configPath });

/** Opens a document file. */
export function source(ref: string, config: Config): Source {
  return { ref, config, externalRefResolver: new BaseResolver(config.resolve) };
}

/** The linter's findings in a document; empty if there are none. */
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
