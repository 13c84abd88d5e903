// The languages of the sandbox's messages. The help pages call the parameter's type `API.LANGUAGE` and name one value, en_US;
// that a CBSS knows zh_TW is a guess.

/** A language that the sandbox writes. */
export type Language = "en_US" | "zh_TW";

/** The default, which the help pages name. */
export const DEFAULT_LANGUAGE: Language = "en_US";

const LANGUAGES: readonly Language[] = [DEFAULT_LANGUAGE, "zh_TW"];

/**
 * Reads the parameter as the framework binds an enum: its names match whatever their case, and a value that is none of them
 * falls back to the default (EnumConverter, and ModelState that nobody looks at).
 */
export function readLanguage(value: string | undefined): Language {
  if (value === undefined || value === DEFAULT_LANGUAGE) return DEFAULT_LANGUAGE;
  const folded = value.trim().toLowerCase();
  return LANGUAGES.find((language) => language.toLowerCase() === folded) ?? DEFAULT_LANGUAGE;
}
