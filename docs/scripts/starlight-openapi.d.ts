import type { StarlightPlugin } from "@astrojs/starlight/types";

/** The plugin that renders the document. */
export default function starlightOpenApi(
  schemas: readonly { base: string; schema: string; snippets: object }[],
): StarlightPlugin;
