/**
 * The syntax of JSON values in each language.
 */
/** The syntax of JSON values in a language. */
export interface Syntax {
  readonly text: (text: string) => string;
  readonly null: string;
  /** The keywords of the language. */
  readonly true: string;
  readonly false: string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  /** The padding inside the brackets of a value on one line. */
  readonly padding: string;
  readonly member: (name: string, value: string) => string;
  readonly indent: string;
  /** Whether a comma is allowed after the last member. */
  readonly isTrailing: boolean;
}

const quoted = (text: string): string => JSON.stringify(text);
const inJson = {
  text: quoted,
  null: "null",
  true: "true",
  false: "false",
  list: ["[", "]"],
  object: ["{", "}"],
  padding: " ",
  member: (name, value) => `${quoted(name)}: ${value}`,
  indent: "  ",
  isTrailing: false,
} satisfies Syntax;

/** The syntax of JSON itself. */
export const json: Syntax = inJson;

/** For TypeScript. */
export const typeScript: Syntax = {
  ...inJson,
  member: (name, value) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${value}`,
  isTrailing: true,
};

/** For Python. */
export const python: Syntax = {
  ...inJson,
  padding: "",
  null: "None",
  true: "True",
  false: "False",
  indent: "    ",
  isTrailing: true,
};

const single = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;

/** For PHP. */
export const php: Syntax = {
  ...inJson,
  text: single,
  object: ["[", "]"],
  padding: "",
  member: (name, value) => `${single(name)} => ${value}`,
  indent: "    ",
  isTrailing: true,
};

/** For Newtonsoft.Json, which accepts any value and any name. */
export const cSharp: Syntax = {
  ...inJson,
  list: ["new JArray {", "}"],
  object: ["new JObject {", "}"],
  member: (name, value) => `[${quoted(name)}] = ${value}`,
  indent: "    ",
  isTrailing: true,
};
