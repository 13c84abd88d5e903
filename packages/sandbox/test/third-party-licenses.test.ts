import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each(["validator/LICENSE", "libphonenumber-js/LICENSE", "libphonenumber-js/LICENSE.Apache"])(
  "the package that contains the code also contains %s",
  (path) => {
    const [name = "", file = ""] = path.split("/");
    const license = readFileSync(new URL(`../node_modules/${name}/${file}`, import.meta.url), "utf8").trim();

    expect(readFileSync(new URL("../THIRD-PARTY-LICENSES.txt", import.meta.url), "utf8")).toContain(license);
  },
);
