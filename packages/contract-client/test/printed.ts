/**
 * Prints everything that a log, a debugger or another thread could show of a value.
 */
import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";

const everything = {
  showHidden: true,
  depth: Number.POSITIVE_INFINITY,
  getters: true,
  showProxy: true,
} as const;

/** Prints a value in every way, as one text. */
export function printed(value: unknown): string {
  const { message, stack, cause } = (value ?? {}) as Partial<Error>;
  return [
    message,
    stack,
    String(value),
    JSON.stringify(value),
    inspect(value),
    inspect(cause, everything),
    inspect(value, everything),
    inspect(value, { ...everything, customInspect: false }),
    // Inside other objects, as a logger may wrap it.
    inspect({ nested: [new Proxy(Object(value), {})] }, { ...everything, customInspect: false }),
    format("%s %o %O %j", value, value, value, value),
    onConsole(value),
    ...(value instanceof Error ? [inspect(structuredClone(value), everything)] : []),
    inspect(enumerated(value), everything),
    inspect(Object.getOwnPropertyDescriptors(Object(value)), everything),
  ].join("\n");
}

function onConsole(value: unknown): string {
  const stream = new PassThrough();
  const console = new Console(stream, stream);
  console.error(value);
  console.dir(value, everything);
  return String(stream.read());
}

function enumerated(value: unknown): unknown[] {
  const names: unknown[] = [];
  for (const name in Object(value)) names.push(name, (value as Record<string, unknown>)[name]);
  return [names, Object.entries(Object(value)), { ...Object(value) }];
}
