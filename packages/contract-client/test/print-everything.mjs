// Makes a call with the canaries that fails in the requested way: `node print-everything.mjs URL DEED`.
import { createCbssApi, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { form, secrets } from "./canaries.ts";

const [baseUrl, deed] = process.argv.slice(2);
const throwing = () => {
  throw Object.assign(new Error(Object.values(secrets).join()), { secrets, code: "E_SECRET" });
};
const signer = deed === "a signer that throws its secrets" ? throwing : createSigner(secrets);
const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });
const api = createCbssApi({ baseUrl, signer });
const call = cbss.startEmailAddressChange(form);

if (deed === "console.log and console.error of everything") {
  const error = await call.catch((thrown) => thrown);
  for (const value of [cbss, api, signer, call, error, { error }, [error], error.cause]) {
    console.log(value);
    console.error("%s %o %O %j", value, value, value, value);
    console.dir(value, { depth: 20, showHidden: true });
    console.table(value);
  }
}
