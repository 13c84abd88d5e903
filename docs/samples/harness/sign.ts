/** Signs a folder of vectors as the samples in TypeScript sign, whose signing is `@cbss/signature`: sign.ts SAMPLE FOLDER. */
import { readdirSync, readFileSync } from "node:fs";
import { createSigner } from "@cbss/signature";

const [, , , folder = ""] = process.argv;
for (const file of readdirSync(folder).filter((file) => file.endsWith(".body"))) {
  const name = file.slice(0, -".body".length);
  const signer = createSigner({
    clientKey: readFileSync(`${folder}/${name}.key`, "utf8"),
    loginSalt: readFileSync(`${folder}/${name}.salt`, "utf8"),
  });
  console.log(name, await signer(readFileSync(`${folder}/${file}`)));
}
