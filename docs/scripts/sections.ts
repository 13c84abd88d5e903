/**
 * The sections of the site: the folder of each in `pages/`, which is in the addresses, and its name.
 */
export const sections = {
  learn: "Get started",
  do: "Guides",
  "look-up": "Reference",
  understand: "Background",
} as const;
