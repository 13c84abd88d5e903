// A consumer in a page. It calls the sandbox at another origin, which `?sandbox=` names. The secrets are demo data.
import { changeAddress } from "./change-address.mjs";

const url = new URL(location.href).searchParams.get("sandbox");
globalThis.answer = changeAddress(url, { dangerouslyAllowBrowser: true });
