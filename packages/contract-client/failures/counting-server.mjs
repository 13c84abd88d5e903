// A CBSS that accepts, rejects or resets each call, as the first part of its path says: `node counting-server.mjs`, with a channel to
// its parent. It tells its port, and how many connections are open whenever it is asked. A process of its own: what it costs is not
// on the client's account.
import { createServer } from "node:http";
import { answerTo } from "./mode-answers.mjs";

// Long enough not to meet a call on its way, short enough to wait for.
const server = createServer({ keepAliveTimeout: 1000 }, async (request, response) => {
  const mode = request.url.split("/")[1];
  const body = Buffer.concat(await request.toArray()).toString();
  if (mode === "reset") return void request.socket.resetAndDestroy();
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(answerTo(mode, body));
});
server.listen(0, "127.0.0.1", 1000, () => process.send({ port: server.address().port }));
process.on("message", () => server.getConnections((_, open) => process.send({ open })));
process.on("disconnect", () => process.exit());
