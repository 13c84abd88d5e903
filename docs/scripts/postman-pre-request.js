// Signature = SHA256(Body + Client_Key + Login_Salt), over the body as it is sent: variables are put in first, and once.
const body = pm.variables.replaceIn(pm.request.body.raw);
pm.request.body.update({ mode: "raw", raw: body, options: { raw: { language: "json" } } });
const secrets = pm.variables.get("clientKey") + pm.variables.get("loginSalt");
pm.variables.set("signature", CryptoJS.SHA256(body + secrets).toString(CryptoJS.enc.Hex));
