import { writeZone } from "./clock-time.ts";

/** Parses `+8`, `+0800` or `+08:00` and returns it in ISO 8601, or undefined for an offset of more than 14 hours. */
export function readOffset(offset: string | undefined): string | undefined {
  if (offset === undefined) return "";
  const [, sign = "", hours = "", minutes] = /^([+-])\s*(\d+)(?:\s*:\s*(\d+))?$/.exec(offset) ?? [];
  const isTogether = hours.length > 2;
  if (isTogether && minutes !== undefined) return undefined;
  const hour = Number(isTogether ? hours.slice(0, -2) : hours);
  const minute = Number(isTogether ? hours.slice(-2) : (minutes ?? 0));
  return minute > 59 || hour * 60 + minute > 14 * 60 ? undefined : writeZone(sign, hour, minute);
}
