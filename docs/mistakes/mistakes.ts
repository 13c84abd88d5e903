// Signs with and without each mistake, and prints the signatures by the name of the mistake. The inputs are environment variables.
import { createHash, createHmac } from "node:crypto";

const { BODY: body = "", CLIENT_KEY: clientKey = "", LOGIN_SALT_ALONE: loginSalt = "" } = process.env;
const print = (name: string, signature: string): void => console.log(`${name} ${signature}`);
{
  // region secrets-swapped.wrong
  const digest = createHash("sha256").update(body + loginSalt + clientKey);
  const signature = digest.digest("hex");
  // endregion
  print("secrets-swapped.wrong", signature);
}
{
  // region secrets-swapped.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("secrets-swapped.right", signature);
}
{
  // region signature-upper-case.wrong
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex").toUpperCase();
  // endregion
  print("signature-upper-case.wrong", signature);
}
{
  // region signature-upper-case.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("signature-upper-case.right", signature);
}
{
  // region signature-base64.wrong
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("base64");
  // endregion
  print("signature-base64.wrong", signature);
}
{
  // region signature-base64.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("signature-base64.right", signature);
}
{
  // region hmac.wrong
  const digest = createHmac("sha256", clientKey + loginSalt).update(body);
  const signature = digest.digest("hex");
  // endregion
  print("hmac.wrong", signature);
}
{
  // region hmac.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("hmac.right", signature);
}
{
  // region text-utf-16.wrong
  const digest = createHash("sha256").update(body + clientKey + loginSalt, "utf16le");
  const signature = digest.digest("hex");
  // endregion
  print("text-utf-16.wrong", signature);
}
{
  // region text-utf-16.right
  const digest = createHash("sha256").update(body + clientKey + loginSalt, "utf8");
  const signature = digest.digest("hex");
  // endregion
  print("text-utf-16.right", signature);
}
{
  // region body-line-break-appended.wrong
  const digest = createHash("sha256").update(`${body}\n${clientKey}${loginSalt}`);
  const signature = digest.digest("hex");
  // endregion
  print("body-line-break-appended.wrong", signature);
}
{
  // region body-line-break-appended.right
  const digest = createHash("sha256").update(`${body}${clientKey}${loginSalt}`);
  const signature = digest.digest("hex");
  // endregion
  print("body-line-break-appended.right", signature);
}
{
  // region login-salt-line-break.wrong
  const { CBSS_LOGIN_SALT: loginSalt = "" } = process.env;
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("login-salt-line-break.wrong", signature);
}
{
  // region login-salt-line-break.right
  const loginSalt = (process.env["CBSS_LOGIN_SALT"] ?? "").replace(/[\r\n]+$/, "");
  const digest = createHash("sha256").update(body + clientKey + loginSalt);
  const signature = digest.digest("hex");
  // endregion
  print("login-salt-line-break.right", signature);
}
