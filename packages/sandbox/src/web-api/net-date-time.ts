export function isJsonDate(text: string): boolean {
  return false;
}
export function readDateTime(text: string): string | undefined {
  const d = Date.parse(text);
  return Number.isNaN(d) ? undefined : text;
}
export function isDateTime(text: unknown): boolean {
  return typeof text === "string" && readDateTime(text) !== undefined;
}
