/**
 * The site: Starlight with the pages that scripts/generate.ts writes and the operations' pages in src/pages/.
 */
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { base } from "./scripts/places.ts";
import { repositoryUrl } from "./scripts/repository.ts";
import { rewrittenPages } from "./scripts/rewrite-pages.ts";
import { searchRanking } from "./scripts/search-weights.ts";
import { sidebar } from "./sidebar.ts";

export default defineConfig({
  base,
  ...(process.env["DOCS_SITE"] ? { site: process.env["DOCS_SITE"] } : {}),
  publicDir: "./.generated/public",
  trailingSlash: "always",
  // Scripts and styles are separate files, so that a Content-Security-Policy needs no hashes.
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    rewrittenPages(),
    starlight({
      title: "CBSS client toolkit",
      description: "How to call CBSS: the signature, the two operations, a client and a sandbox.",
      favicon: "/favicon.svg",
      logo: { src: "./static/favicon.svg", alt: "" },
      customCss: [
        "theme",
        "header-and-sidebar",
        "prose",
        "layout",
        "badges",
        "home",
        "pictures",
        "charts",
        "reduced-motion",
        "print",
      ].map((name) => `./src/styles/${name}.css`),
      components: {
        Head: "./src/components/Head.astro",
        EditLink: "./src/components/EditLink.astro",
        PageTitle: "./src/components/PageTitle.astro",
        SiteTitle: "./src/components/SiteTitle.astro",
      },
      routeMiddleware: "./src/route-data.ts",
      credits: false,
      expressiveCode: {
        // Long lines are wrapped, never cut, because the end of an output may be its point.
        defaultProps: { wrap: true, preserveIndent: true, overridesByLang: { sh: { frame: "none" } } },
        styleOverrides: {
          borderRadius: "0.4rem",
          codeFontSize: "0.8125rem",
          codeLineHeight: "1.6",
          codePaddingInline: "1rem",
        },
      },
      social: [{ icon: "github", label: "Repository", href: repositoryUrl }],
      pagination: true,
      pagefind: { ranking: searchRanking },
      sidebar,
    }),
  ],
});
