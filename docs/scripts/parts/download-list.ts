/**
 * The downloads, with their sizes.
 */
import { statSync } from "node:fs";
import { downloads } from "../downloads.ts";
import { table } from "../markdown.ts";
import { publicFolder } from "../places.ts";

export function downloadList(): string {
  const rows = downloads.map(({ file, about }) => {
    const { size } = statSync(`${publicFolder}/downloads/${file}`);
    return [`<a href="download:${file}" download>${file}</a>`, `${Math.ceil(size / 1024)} kB`, about];
  });
  return table(["file", "size", "what it is"], rows);
}
