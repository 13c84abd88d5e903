/**
 * The files to download: the document in its two forms, as one page, as a Postman collection and as an `.http` file.
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { documentFile } from "./document.ts";
import { httpFile } from "./http-file.ts";
import { questionsFile } from "./operator-questions.ts";
import { publicFolder } from "./places.ts";
import { postmanCollection } from "./postman-collection.ts";
import { writeRedoc } from "./redoc.ts";

/** The downloads in the order of the page. */
export const downloads = [
  { file: "openapi.yaml", about: "The document, with every example inside." },
  { file: "openapi.json", about: "The same as JSON." },
  {
    file: "cbss-redoc.html",
    about: "The document as one page that needs nothing else, to open or to pass on.",
  },
  {
    file: "cbss.postman_collection.json",
    about:
      "A Postman collection that signs: its pre-request script computes the signature over the body as it is sent. Set your own `baseUrl`, `clientCode`, `clientKey`, `loginSalt` and `password` in its variables; those of the sandbox are filled in.",
  },
  {
    file: "cbss.http",
    about:
      "The calls for the HTTP client of an editor, signed with the sandbox's demo data. Such a file cannot compute a signature everywhere, so change nothing in a body.",
  },
  {
    file: "questions-for-the-operator.md",
    about: "What to ask the operator of a CBSS, ready to send: made from what the document does not know.",
  },
  {
    file: "signature-vectors.json",
    about: "The signature vectors, to test an implementation in any language.",
  },
  {
    file: "sandbox-config.schema.json",
    about: "The JSON Schema of the sandbox's configuration, for editors.",
  },
] as const;

export async function writeDownloads(): Promise<void> {
  const folder = `${publicFolder}/downloads`;
  await mkdir(folder, { recursive: true });
  const copies = {
    "openapi.yaml": documentFile.replace(/\.json$/, ".yaml"),
    "openapi.json": documentFile,
    "signature-vectors.json": fileURLToPath(import.meta.resolve("@cbss/openapi/vectors/signature.json")),
    "sandbox-config.schema.json": fileURLToPath(import.meta.resolve("@cbss/sandbox/config.schema.json")),
  };
  for (const [name, source] of Object.entries(copies)) await cp(source, `${folder}/${name}`);
  await writeFile(
    `${folder}/cbss.postman_collection.json`,
    JSON.stringify(await postmanCollection(), null, 2),
  );
  await writeFile(`${folder}/cbss.http`, await httpFile());
  await writeFile(`${folder}/questions-for-the-operator.md`, questionsFile());
  await writeRedoc(`${folder}/cbss-redoc.html`);
}
