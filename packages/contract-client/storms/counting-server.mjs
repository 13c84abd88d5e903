// A CBSS that accepts, rejects or resets each call, as the first part of its path says: `node counting-server.mjs`, with a channel to
// its parent. It tells its port, and how many connections are open whenever it is asked. A process of its own: what it costs is not
// on the client's account.
import { createServer } from "node:http";
import { envelope } from "./wire.mjs";

const text = "The customer is unknown, or the Password is not the customer's current password.";
const rejection = { ...envelope, IsSuccessful: false, Messages: [{ Code: "WrongPassword", Text: text }] };
const answers = { accepted: envelope, rejected: rejection, echoed: undefined };

// Long enough not to meet a call on its way, short enough to wait for.
const server = createServer({ keepAliveTimeout: 1000 }, async (request, response) => {
  const mode = request.url.split("/")[1];
  const body = Buffer.concat(await request.toArray()).toString();
  if (mode === "reset") return void request.socket.resetAndDestroy();
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(answers[mode] ?? echo(body)));
});
server.listen(0, "127.0.0.1", 1000, () => process.send({ port: server.address().port }));
process.on("message", () => server.getConnections((_, open) => process.send({ open })));
process.on("disconnect", () => process.exit());

/** A rejection that repeats 10 kB of what was sent, in a way that has to be looked through at each level of escapes. */
function echo(body) {
  const once = JSON.stringify(body).slice(0, 500);
  const repeated = encodeURIComponent(once).repeat(20).slice(0, 10_000);
  return { ...rejection, Messages: [{ Code: "WrongPassword", Text: repeated }] };
}
