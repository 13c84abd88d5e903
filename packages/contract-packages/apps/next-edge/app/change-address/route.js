import { createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";

export const runtime = "edge";

export async function POST(request) {
  const { CBSS_URL: baseUrl, CBSS_CLIENT_KEY: clientKey, CBSS_LOGIN_SALT: loginSalt } = process.env;
  const signer = createSigner({ clientKey, loginSalt });
  const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });
  const { password, address } = await request.json();

  const envelope = await cbss.startEmailAddressChange({ Password: password, NewEmailAddress: address });

  return Response.json({ accepted: envelope.IsSuccessful });
}
