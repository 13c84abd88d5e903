import { expectTypeOf } from "vitest";
import type { Delivery } from "./index.ts";
import type { Forms } from "./web-api/operations.ts";

// An operation of this document, or of a newer document.
expectTypeOf<"startEmailAddressChange">().toExtend<Delivery["operation"]>();
expectTypeOf<"ofANewerDocument">().toExtend<Delivery["operation"]>();

// A form has the fields that the document names, and null for a missing field.
expectTypeOf<Forms["startEmailAddressChange"]>().toEqualTypeOf<{
  readonly Identity: unknown;
  readonly Password: string | null;
  readonly NewEmailAddress: string | null;
}>();
