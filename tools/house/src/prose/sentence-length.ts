/**
 * A rule of textlint: a sentence has at most `max` words, in a paragraph, a heading or the cell of a table.
 */
import type { TxtParentNode } from "@textlint/ast-node-types";
import type { TextlintRuleReporter } from "@textlint/types";
import { split } from "sentence-splitter";
import { StringSource } from "textlint-util-to-string";

const sentenceLength: TextlintRuleReporter<{ max?: number }> = (context, { max = 30 } = {}) => {
  const { Syntax, RuleError, report } = context;
  const check = (node: TxtParentNode): void => {
    // A piece of code is one word, and its content is not a sentence.
    const source = new StringSource(node as ConstructorParameters<typeof StringSource>[0], {
      replacer: ({ node: part, maskValue }) => (part.type === Syntax.Code ? maskValue("_") : undefined),
    });
    for (const { type, raw, range } of split(source.toString())) {
      const words = wordsIn(raw);
      if (type !== "Sentence" || words <= max) continue;
      const index = source.originalIndexFromIndex(range[0]) ?? 0;
      report(
        node,
        new RuleError(`This sentence has ${words} words: split it, ${max} are enough.`, { index }),
      );
    }
  };
  return { [Syntax.Paragraph]: check, [Syntax.Header]: check, [Syntax.TableCell]: check };
};

export default sentenceLength;

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
