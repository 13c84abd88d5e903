/**
 * A text of its own. In V8 a piece of a text keeps the whole of it alive: that of a form a megabyte, with the password in it.
 * Put behind something else, a text is written anew.
 */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
