/**
 * How languages write the values of JSON.
 */
/** How a language writes the values of JSON. */
export interface Syntax {
  readonly text: (text: string) => string;
  readonly null: string;
  /** In the language's words for them. */
  readonly true: string;
  readonly false: string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  /** What stands inside the brackets of a value that is on one line. */
  readonly padding: string;
  readonly member: (name: string, value: string) => string;
  readonly indent: string;
  /** Whether a comma may stand after the last member. */
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

/** As JSON itself. */
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

/** For Newtonsoft.Json, which takes any value and any name. */
export const cSharp: Syntax = {
  ...inJson,
  list: ["new JArray {", "}"],
  object: ["new JObject {", "}"],
  member: (name, value) => `[${quoted(name)}] = ${value}`,
  indent: "    ",
  isTrailing: true,
};
