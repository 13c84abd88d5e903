/**
 * What people search for, and the page that must be the first or the second result.
 */
const operations = "look-up/reference/operations";
const errors = "look-up/errors/";
const troubleshooting = "do/troubleshooting/";
const refused = "do/my-signature-is-refused/";
const jest = "do/test-with-jest/";
const production = "do/run-in-production/";

export const searches: readonly (readonly [words: string, ...pages: string[]])[] = [
  ["ERR_CBSS_REJECTED", errors],
  ["ERR_CBSS_HTTP", errors],
  ["ERR_CBSS_UNREADABLE", errors],
  ["ERR_CBSS_NO_RESPONSE", errors],
  ["RejectedError", errors, "do/handle-errors/"],
  ["wrong signature", refused],
  ["WrongSignature", refused],
  ["invalid signature", refused],
  ["signature mismatch", refused],
  ["secrets-swapped", refused],
  ["SignatureMissing", refused, troubleshooting],
  ["UnknownClient", troubleshooting],
  ["WrongPassword", troubleshooting],
  ["LockedOut", troubleshooting],
  ["DateTimeOutsideWindow", troubleshooting],
  ["NewMobilePhoneNumberInvalid", troubleshooting],
  ["DeliveryFailed", troubleshooting],
  ["No HTTP resource was found that matches the request URI", troubleshooting],
  ["No action was found on the controller 'Customer'", troubleshooting],
  ["No route data was found for this request", troubleshooting],
  ["The requested resource does not support http method 'GET'", troubleshooting],
  ["media type is not supported for this resource", troubleshooting],
  ["no Content-Type header", troubleshooting],
  ["The request is invalid", troubleshooting],
  ["Authorization has been denied for this request", troubleshooting],
  ["An error has occurred", troubleshooting],
  ["ECONNREFUSED", troubleshooting],
  ["retry", "understand/why-no-retry/", "do/handle-errors/"],
  ["mayHaveBeenApplied", "do/handle-errors/", errors],
  ["proxy", production],
  ["OpenTelemetry", production],
  ["key rotation", production],
  ["jest", jest],
  ["TextEncoder is not defined", jest],
  ["require", "do/use-from-commonjs/"],
  ["browser", "do/sign-in-the-browser/"],
  ["NewEmailAddress", `${operations}/startemailaddresschange/`, troubleshooting],
  ["NewMobilePhoneNumber", `${operations}/startmobilephonenumberchange/`, troubleshooting],
  ["IsSuccessful", "understand/envelopes/"],
  ["Login_Salt", "understand/the-signature/", "do/many-customers/"],
  ["Postman", "look-up/downloads/"],
  ["vitest", "do/test-your-code/"],
];
