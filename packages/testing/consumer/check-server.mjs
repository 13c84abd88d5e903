// A consumer that runs the installed contract suite against a server: the installed sandbox, over a socket.
import { runSuite } from "@cbss/contract-server";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";

const server = await serve(createSandbox({ diagnose: false, xmlWorks: true }), { port: 0 });
const credentials = {
  clientCode: "SANDBOX",
  clientKey: "sandbox-client-key",
  loginSalt: "sandbox-login-salt",
  password: "",
  newValues: {},
};
const { summary } = await runSuite({ baseUrl: server.url, credentials });
await server.close();

console.log(JSON.stringify(summary));
