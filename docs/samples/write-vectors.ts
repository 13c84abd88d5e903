import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import vectors from "@cbss/openapi/vectors/signature.json" with { type: "json" };

/** Each vector as three files, since every language can read one. */
export async function writeVectors(folder: string): Promise<string> {
  await mkdir(folder);
  for (const { name, body, clientKey, loginSalt } of vectors.cases) {
    const hex = "repeat" in body ? body.repeat?.hex.repeat(body.repeat.times) : body.hex;
    await writeFile(join(folder, `${name}.body`), Buffer.from(hex ?? "", "hex"));
    await writeFile(join(folder, `${name}.key`), clientKey);
    await writeFile(join(folder, `${name}.salt`), loginSalt);
  }
  return folder;
}
