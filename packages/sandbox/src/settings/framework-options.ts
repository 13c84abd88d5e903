// What a sandbox can be told about the framework around CBSS's own code: all that the help pages leave open, and that a real
// server decides by a filter or a setting of its own.
import { checkOption } from "./check-option.ts";
import { readXmlNamespaces, type XmlNamespaces } from "./xml-names.ts";

const PLACES = ["action", "filter", "handler"] as const;

/** The part of the options that is about the framework. */
export interface FrameworkOptions {
  /** The XML namespaces; what is left out stays as it is inferred. In each, `{group}` is the operation's own part. */
  readonly xml?: Partial<XmlNamespaces> | undefined;
  /**
   * Where a wrong signature is refused. By default in the action, with an envelope, after 404, 405 and 415; in an
   * authorization filter with 401, after 404 and 405; in a message handler with 401, before everything else.
   */
  readonly signatureCheckedIn?: (typeof PLACES)[number] | undefined;
  /** Whether a body that cannot be read, or a member of it, is a 400 with `ModelState`; by default the action runs without it. */
  readonly checksModelState?: boolean | undefined;
}

/** These options after the door, with their defaults. */
export interface FrameworkSettings {
  readonly xml: XmlNamespaces;
  readonly signatureCheckedIn: (typeof PLACES)[number];
  readonly checksModelState: boolean;
}

/** Their names. */
export const FRAMEWORK_OPTIONS: readonly string[] = ["xml", "signatureCheckedIn", "checksModelState"];

/** Checks these options and fills in the defaults. */
export function readFrameworkOptions({
  xml,
  signatureCheckedIn = "action",
  checksModelState = false,
}: FrameworkOptions): FrameworkSettings {
  const isPlace = PLACES.includes(signatureCheckedIn);
  checkOption(isPlace, "signatureCheckedIn", `must be one of ${PLACES.join(", ")}`);
  checkOption(typeof checksModelState === "boolean", "checksModelState", "must be true or false");
  return { xml: readXmlNamespaces(xml), signatureCheckedIn, checksModelState };
}
