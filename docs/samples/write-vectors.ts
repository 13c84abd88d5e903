import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import vectors from "@cbss/openapi/vectors/signature.json" with { type: "json" };

/** Writes each vector as three files, because every language can read a file. */
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
