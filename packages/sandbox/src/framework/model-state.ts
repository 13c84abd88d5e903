// The framework's list of what did not bind, for those who look at it. Its key is the name of the action's parameter, `request`,
// and the path of the member (ModelStateFormatterLogger). Where JSON is none at all, the real reader's path is the place that
// it had reached; here it is the whole of the body.

/** What is said of each place of a body that did not bind, by its name: `request.Content`. */
export type ModelState = Record<string, string[]>;

/**
 * Notes a place that did not bind; does nothing where nobody looks. What Newtonsoft's exceptions say ("Error converting value
 * …") quotes the value, which may be a password: it is told in no case, with `errorDetails` neither.
 */
export function noteError(
  modelState: ModelState | undefined,
  path = "",
  text = "An error has occurred.",
): void {
  if (modelState === undefined) return;
  const name = path === "" ? "request" : `request.${path}`;
  modelState[name] ??= [];
  modelState[name].push(text);
}
