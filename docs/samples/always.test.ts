import { checkLanguage } from "./check-language.ts";
import { always } from "./languages.ts";

for (const language of always) checkLanguage(language, { isOptional: false });
