/**
 * The table of contents. The operations come from the document, the packages' pages from TypeDoc, the decisions from their files.
 */
import type { StarlightUserConfig } from "@astrojs/starlight/types";
import { apiFolder, apiPages } from "./scripts/api-pages.ts";
import { decisions } from "./scripts/decision-pages.ts";
import { listedOperations, operations, referenceSlug } from "./scripts/document.ts";
import { sections } from "./scripts/sections.ts";

const slugs = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => `${folder}/${name}`);

// If there are too many operations, route-data.ts lists only the neighbours of the current page's operation.
const links = listedOperations.length < operations.length ? [] : operations;

export const sidebar: StarlightUserConfig["sidebar"] = [
  { label: sections.learn, items: slugs("learn", ["first-call", "with-the-client"]) },
  {
    label: sections.do,
    items: [
      {
        label: "Call CBSS",
        items: slugs("do", [
          "sign-in-another-language",
          "handle-errors",
          "many-customers",
          "other-clients",
          "react-query",
          "sign-in-the-browser",
          "use-from-commonjs",
        ]),
      },
      {
        label: "Fix a rejected signature",
        items: slugs("do", ["my-signature-is-refused", "signature-workbench"]),
      },
      {
        label: "Test",
        items: slugs("do", ["run-the-sandbox", "test-your-code", "test-with-jest", "contract-suite"]),
      },
      { label: "Run in production", items: slugs("do", ["run-in-production", "troubleshooting", "upgrade"]) },
    ],
  },
  {
    label: sections["look-up"],
    items: [
      { label: "The OpenAPI document", link: `/${referenceSlug}/` },
      ...links.map(({ summary, slug }) => ({ label: summary, link: `/${slug}/` })),
      ...slugs("look-up", ["schemas", "provenance", "errors", "glossary", "vectors"]),
      {
        label: "Packages",
        collapsed: true,
        items: [
          "look-up/packages",
          ...apiPages.map(({ entry, slug }) => ({ label: entry, slug: `${apiFolder}/${slug}` })),
        ],
      },
      ...slugs("look-up", [
        "command-lines",
        "settings",
        "changes",
        "versions-and-support",
        "downloads",
        "questions-for-the-operator",
      ]),
    ],
  },
  {
    label: sections.understand,
    items: slugs("understand", [
      "the-signature",
      "envelopes",
      "what-we-do-not-know",
      "how-the-framework-answers",
      "why-no-retry",
      "benchmarks",
    ]),
  },
  {
    label: "Contributing",
    items: [
      "do/add-an-operation",
      "understand/architecture",
      {
        label: "Decisions",
        collapsed: true,
        items: ["understand/decisions", ...decisions.map(({ name }) => `understand/decisions/${name}`)],
      },
    ],
  },
];
