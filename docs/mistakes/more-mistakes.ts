// Signs with and without each mistake, and prints the signatures by the name of the mistake. The inputs are environment variables.
import { createHash } from "node:crypto";

const { BODY: body = "", CLIENT_KEY: clientKey = "", LOGIN_SALT_ALONE: loginSalt = "" } = process.env;
const print = (name: string, signature: string): void => console.log(`${name} ${signature}`);
{
  // region body-members-reordered.wrong
  const { Content, ...head } = JSON.parse(body);
  const signed = JSON.stringify({ Content, ...head });
  const digest = createHash("sha256").update(signed + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("body-members-reordered.wrong", signature);
}
{
  // region body-members-reordered.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("body-members-reordered.right", signature);
}
{
  // region body-empty.wrong
  const request = new Request("http://127.0.0.1:4010", { method: "POST" });
  const signed = await request.text();
  const digest = createHash("sha256").update(signed + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("body-empty.wrong", signature);
}
{
  // region body-empty.right
  const request = new Request("http://127.0.0.1:4010", { method: "POST", body });
  const signed = await request.text();
  const digest = createHash("sha256").update(signed + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("body-empty.right", signature);
}
{
  // region client-key-base64-encoded.wrong
  const encoded = btoa(clientKey);
  const digest = createHash("sha256").update(body + encoded + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("client-key-base64-encoded.wrong", signature);
}
{
  // region client-key-base64-encoded.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("client-key-base64-encoded.right", signature);
}
{
  // region digest-sha-512.wrong
  const digest = createHash("sha512").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("digest-sha-512.wrong", signature);
}
{
  // region digest-sha-512.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("digest-sha-512.right", signature);
}
{
  // region signature-with-other-text.wrong
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = `sha256=${digest.digest("hex")}`;
  // endregion
  print("signature-with-other-text.wrong", signature);
}
{
  // region signature-with-other-text.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("signature-with-other-text.right", signature);
}
