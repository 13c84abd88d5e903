/** The three spellings of a name: `startChange`, `StartChange`, `start-change`. */

/** The words of a name, in lower case: `startChange` gives `start`, `change`. */
export function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}

/** As in the name of a schema: `StartChange`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** As in the name of a file: `start-change`. */
export function kebabCase(name: string): string {
  return wordsOf(name).join("-");
}
