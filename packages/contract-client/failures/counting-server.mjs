// A CBSS that accepts, rejects or resets each call, by the first part of its path. Run `node counting-server.mjs` with a channel to
// its parent. It sends its port, and on request the number of open connections. It is a separate process, so that its cost does not
// count as the client's.
import { createServer } from "node:http";
import { answerTo } from "./mode-answers.mjs";

// Long enough not to interrupt a call, and short enough to wait for.
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
