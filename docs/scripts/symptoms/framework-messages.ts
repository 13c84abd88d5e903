/**
 * The messages of the framework with the cause of each. A test compares the list with everything that was recorded from the
 * real framework: packages/sandbox/test/framework/README.md
 */

export interface FrameworkMessage {
  /** As it appears. The text in quotes and `…` differ from call to call. */
  readonly shown: string;
  readonly status: string;
  readonly cause: string;
  readonly fix: string;
}

/** What to do after a 400: here, and in the error catalogue. */
export const badRequestFix =
  "Without `ModelState`, check the query. Send `Language=en_US` or leave `Language` out, and remove a stray `&` or `=`. With `ModelState`, it names the field: compare it with [the schemas](../look-up/schemas.md). `MessageDetail` appears only if the server shows error details.";

const mediaTypes = "Send `Content-Type: application/json`.";
const comparePath = "Compare the path with the page of the operation.";

export const frameworkMessages: readonly FrameworkMessage[] = [
  {
    shown: "No HTTP resource was found that matches the request URI '…'.",
    status: "404",
    cause: "The path is unknown, or `Signature` is missing in the query.",
    fix: "`MessageDetail` tells which. Do not log the message: it repeats the Signature.",
  },
  {
    shown: "No route data was found for this request.",
    status: "404",
    cause: "The path is misspelt, or has a segment too many or too few.",
    fix: comparePath,
  },
  {
    shown: "No action was found on the controller 'Customer' that matches the request.",
    status: "404",
    cause: "`Signature` is missing in the query, or its name is misspelt.",
    fix: "Send `?Signature=…`. Then compare the path with the page of the operation.",
  },
  {
    shown: "The requested resource does not support http method 'GET'.",
    status: "405",
    cause: "The method is not POST.",
    fix: "Send a POST. A redirect may have changed the method.",
  },
  {
    shown: "The request entity's media type 'text/plain' is not supported for this resource.",
    status: "415",
    cause: "`Content-Type` is a type that CBSS does not read.",
    fix: mediaTypes,
  },
  {
    shown:
      "The request contains an entity body but no Content-Type header. The inferred media type 'application/octet-stream' is not supported for this resource.",
    status: "415",
    cause: "`Content-Type` is missing or invalid.",
    fix: mediaTypes,
  },
  {
    shown:
      "No MediaTypeFormatter is available to read an object of type '…' from content with media type 'text/plain'.",
    status: "415",
    cause: "`Content-Type` is a type that CBSS does not read. The server shows error details.",
    fix: mediaTypes,
  },
  {
    shown: "The request is invalid.",
    status: "400",
    cause:
      "`Language` is empty, or `Language` is missing and the query has a stray `&` or `=`. If CBSS checks ModelState, a field may be invalid.",
    fix: badRequestFix,
  },
  {
    shown:
      "The parameters dictionary contains a null entry for parameter 'Language' of non-nullable type 'API.LANGUAGE' for method '…' in '…'. …",
    status: "400",
    cause: "`Language` is empty, or `Language` is missing and the query has a stray `&` or `=`.",
    fix: "Send `Language=en_US` or leave `Language` out, and remove the stray character.",
  },
  {
    shown: "The value '…' is not valid for LANGUAGE.",
    status: "400",
    cause: "`Language` has an unknown value.",
    fix: "Send `en_US`, or leave `Language` out.",
  },
  {
    shown: "The value '…' is not valid for DateTime.",
    status: "400",
    cause: "`DateTime` is not a date, or has another format.",
    fix: "Send an ISO 8601 date and time, such as `2024-11-18T03:26:29.298Z`.",
  },
  {
    shown: "A value is required but was not present in the request.",
    status: "400",
    cause: "A field is missing, or empty in a form.",
    fix: "`ModelState` names the field.",
  },
  {
    shown: "A value is required.",
    status: "400",
    cause: "A field is missing, or empty.",
    fix: "`ModelState` names the field.",
  },
  {
    shown: "Authorization has been denied for this request.",
    status: "401",
    cause: "The server denies the call. The reason is not documented.",
    fix: "[Check the signature](../do/my-signature-is-refused.mdx) first. Then ask the operator whether your ClientCode may call the operation.",
  },
  {
    shown: "An error has occurred.",
    status: "500, or 400 in `ModelState`",
    cause: "With 500, the server failed. In `ModelState`, a field cannot be read.",
    fix: "After a 500, look for a one-time password before you call again.",
  },
];
