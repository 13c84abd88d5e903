import file from "@cbss/openapi/vectors/signature.json" with { type: "json" };

/** A vector with its body's bytes; `text` is null if they are not valid UTF-8 or too long to write out. */
export const vectors: Array<{
  name: string;
  body: Uint8Array;
  text: string | null;
  secrets: { clientKey: string; loginSalt: string };
  encodings: { hex: string; hexUpper: string; base64: string };
}> = file.cases.map(({ name, body, clientKey, loginSalt, encodings }) => ({
  name,
  body: new Uint8Array(
    Buffer.from(body.repeat ? body.repeat.hex.repeat(body.repeat.times) : body.hex, "hex"),
  ),
  text: body.text ?? null,
  secrets: { clientKey, loginSalt },
  encodings,
}));
