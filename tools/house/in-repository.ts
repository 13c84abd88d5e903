import { join } from "node:path";

/** A path in the repository. */
export const inRepository = (path: string): string => join(import.meta.dirname, "../..", path);
