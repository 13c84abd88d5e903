// The limit of what any server in Node can do: it answers, and looks at nothing.
import { createServer } from "node:http";

const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end('{"IsSuccessful":true}');
});
server.listen(Number(process.argv[2]), "127.0.0.1");
