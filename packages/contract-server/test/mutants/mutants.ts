// Collects all mutants.
import { ANSWER_MUTANTS } from "./answer-mutants.ts";
import { ATTACK_MUTANTS } from "./attack-mutants.ts";
import { FORMULA_MUTANTS } from "./formula-mutants.ts";
import { FRAMEWORK_MUTANTS } from "./framework-mutants.ts";
import { LEAK_MUTANTS } from "./leak-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { SECOND_MUTANTS } from "./second-mutants.ts";
import { SIGNATURE_MUTANTS } from "./signature-mutants.ts";

/** Every server with an intended fault. */
export const MUTANTS: readonly Mutant[] = [
  ...SIGNATURE_MUTANTS,
  ...FORMULA_MUTANTS,
  ...ANSWER_MUTANTS,
  ...FRAMEWORK_MUTANTS,
  ...LEAK_MUTANTS,
  ...ATTACK_MUTANTS,
  ...SECOND_MUTANTS,
];
