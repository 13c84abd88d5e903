/**
 * The prose linter's findings in one file. It has few rules: our terms, the phrases that we avoid, and short sentences.
 */
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { TextlintKernel } from "@textlint/kernel";
import type { TextlintMessage, TextlintPluginCreator, TextlintRuleModule } from "@textlint/types";
import descriptions from "./descriptions.ts";
import messages from "./messages.ts";
import sentenceLength from "./sentence-length.ts";

// Node and Vitest import different defaults from a CommonJS module.
const require = createRequire(import.meta.url);
const {
  default: markdown,
}: { default: TextlintPluginCreator } = require("@textlint/textlint-plugin-markdown");
const { default: prh }: { default: TextlintRuleModule } = require("textlint-rule-prh");
const { default: terminology }: { default: TextlintRuleModule } = require("textlint-rule-terminology");

const kernel = new TextlintKernel();
const phrases = fileURLToPath(new URL("../../prose/phrases.yaml", import.meta.url));

const plugins = [
  { pluginId: "markdown", plugin: markdown, options: { extensions: [".mdx"] } },
  { pluginId: "descriptions", plugin: descriptions },
  { pluginId: "messages", plugin: messages },
];
/** Terms of the rule that contradict Web standards, or that mistake values of our options for names. */
const exclude = [
  "readme(s)?",
  "web[- ]?site(s)?",
  "lint(?:er|ing)?[ -]?rule(s)?",
  "(?<=(?:\\w+[^.?!])? )base64\\b",
  ...["API", "cURL", "HTML", "JSON", "OpenAPI", "Bash"],
];
const rules = [
  { ruleId: "sentence-length", rule: sentenceLength, options: { max: 30 } },
  { ruleId: "phrases", rule: prh, options: { rulePaths: [phrases] } },
  { ruleId: "terminology", rule: terminology, options: { exclude } },
];

/** Reads a text as Markdown, as an OpenAPI document or as a program, depending on the extension of `file`. */
export async function lintText(text: string, file: string): Promise<TextlintMessage[]> {
  const options = { filePath: file, ext: extname(file), plugins, rules };
  const { messages: found } = await kernel.lintText(text, options);
  return found;
}
