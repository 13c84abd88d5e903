/**
 * The site: Starlight over the pages that scripts/generate.ts has written, and starlight-openapi over the document.
 */
import starlight from "@astrojs/starlight";
import type { StarlightPlugin } from "@astrojs/starlight/types";
import { defineConfig } from "astro/config";
import starlightOpenApi from "starlight-openapi";
import { referenceSlug } from "./scripts/document.ts";
import { base } from "./scripts/places.ts";
import { rewrittenPages } from "./scripts/rewrite-pages.ts";
import { sidebar } from "./sidebar.ts";

export default defineConfig({
  base,
  ...(process.env["DOCS_SITE"] ? { site: process.env["DOCS_SITE"] } : {}),
  publicDir: "./.generated/public",
  trailingSlash: "always",
  // Scripts and styles as files of their own: a Content-Security-Policy needs no hashes then.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    rewrittenPages(),
    starlight({
      title: "CBSS client toolkit",
      description: "How to call CBSS: the signature, the two operations, a client and a sandbox.",
      favicon: "/favicon.svg",
      logo: { src: "./static/favicon.svg", alt: "" },
      customCss: ["theme", "badges", "home", "pictures", "reference", "print"].map(
        (name) => `./src/styles/${name}.css`,
      ),
      components: {
        Head: "./src/components/Head.astro",
        MarkdownContent: "./src/components/MarkdownContent.astro",
      },
      routeMiddleware: "./src/route-data.ts",
      credits: false,
      pagination: true,
      sidebar,
      plugins: [
        withoutMiddleware(
          starlightOpenApi([
            {
              base: referenceSlug,
              schema: "./.generated/openapi.json",
              snippets: { operation: false, requestBody: true, response: true },
            },
          ]),
        ),
      ],
    }),
  ],
});

/** Its middleware makes contents of all operations for every page, which ours do not show: sidebar.ts has them. */
function withoutMiddleware({ name, hooks: { "config:setup": setUp } }: StarlightPlugin): StarlightPlugin {
  return {
    name,
    hooks: { "config:setup": (options) => setUp?.({ ...options, addRouteMiddleware: () => undefined }) },
  };
}
