/** Writes JSON as Newtonsoft.Json does, which also escapes what ends a line elsewhere (JavaScriptUtils.WriteEscapedJavaScriptString). */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\x85\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
