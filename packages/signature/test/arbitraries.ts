import { type Arbitrary, string } from "fast-check";

/** Any text that can be a Client_Key or a Login_Salt. */
export const secret: Arbitrary<string> = string({ unit: "binary", minLength: 1, maxLength: 40 }).filter(
  (text) => !/^[\r\n]|[\r\n]$/.test(text),
);
