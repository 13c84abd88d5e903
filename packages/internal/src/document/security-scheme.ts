/**
 * How a call is signed, as the document says it to a program.
 */
import type { Provenance } from "./provenance.ts";

/** A scheme; that of the signature has the formula as well. */
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

/** One part of the formula, with how sure it is. */
export interface SignatureFact<Value> {
  readonly value: Value;
  readonly "x-provenance": Provenance;
}
