/**
 * The site: Starlight over the pages that scripts/generate.ts has written, and over the operations' pages in src/pages/.
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
      customCss: ["theme", "layout", "badges", "home", "pictures", "reduced-motion", "print"].map(
        (name) => `./src/styles/${name}.css`,
      ),
      components: {
        Head: "./src/components/Head.astro",
        EditLink: "./src/components/EditLink.astro",
        PageTitle: "./src/components/PageTitle.astro",
        SiteTitle: "./src/components/SiteTitle.astro",
      },
      routeMiddleware: "./src/route-data.ts",
      credits: false,
      expressiveCode: {
        // What does not fit is wrapped, never cut: an output's end may be what it is shown for.
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
