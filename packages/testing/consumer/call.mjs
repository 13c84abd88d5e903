// A consumer with `import`. The installed client makes a signed call to the installed sandbox over a socket.
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { changeAddress } from "./change-address.mjs";

const sandbox = createSandbox();
const server = await serve(sandbox, { port: 0 });
const envelope = await changeAddress(server.url);
await server.close();

console.log(JSON.stringify({ accepted: envelope.IsSuccessful, delivered: sandbox.outbox.length }));
