// Starts changing a customer's mobile phone number. Needs @cbss/client and @cbss/signature.
import { createCbssClient, isCbssError } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const {
  CBSS_BASE_URL = "",
  CBSS_CLIENT_CODE = "",
  CBSS_CLIENT_KEY = "",
  CBSS_LOGIN_SALT = "",
  CBSS_PASSWORD = "",
  CBSS_NEW_MOBILE_PHONE_NUMBER = "",
} = process.env;

// SHA256(Body + Client_Key + Login_Salt) as lower-case hex.
const signer = createSigner({ clientKey: CBSS_CLIENT_KEY, loginSalt: CBSS_LOGIN_SALT });

// The client serialises the body once, signs these bytes and sends exactly these bytes.
const cbss = createCbssClient({ baseUrl: CBSS_BASE_URL, clientCode: CBSS_CLIENT_CODE, signer });

try {
  // Throws an error unless IsSuccessful is true: a rejection has status 200 too.
  await cbss.startMobilePhoneNumberChange({
    Password: CBSS_PASSWORD,
    NewMobilePhoneNumber: CBSS_NEW_MOBILE_PHONE_NUMBER,
  });
  console.log(`Accepted: a one-time password is on its way to ${CBSS_NEW_MOBILE_PHONE_NUMBER}.`);
} catch (error) {
  if (!isCbssError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
