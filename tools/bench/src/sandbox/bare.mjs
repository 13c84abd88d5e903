// The fastest possible server in Node: it responds without checking anything.
import { createServer } from "node:http";

const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end('{"IsSuccessful":true}');
});
server.listen(Number(process.argv[2]), "127.0.0.1");
