import { checkLanguage } from "./check-language.ts";
import { whereInstalled } from "./languages.ts";

for (const language of whereInstalled) checkLanguage(language, { isOptional: true });
