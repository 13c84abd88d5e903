/**
 * How to sign a call, in the form in which the document states it for programs.
 */
import type { Provenance } from "./provenance.ts";

/** A security scheme. The scheme of the signature also has the formula. */
export interface SecurityScheme {
  readonly "x-provenance"?: Provenance;
  readonly type: string;
  readonly in: string;
  readonly name: string;
  readonly description?: string;
  readonly "x-signature"?: SignatureFormula;
}

/** The formula of the signature, part by part. */
export interface SignatureFormula {
  readonly algorithm: SignatureFact<string>;
  readonly parts: SignatureFact<readonly string[]>;
  readonly textEncoding: SignatureFact<string>;
  readonly digestEncoding: SignatureFact<string>;
}

/** One part of the formula, with its provenance. */
export interface SignatureFact<Value> {
  readonly value: Value;
  readonly "x-provenance": Provenance;
}
