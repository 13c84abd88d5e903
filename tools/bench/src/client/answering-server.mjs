// A minimal server: it reads each call to its end and responds. It sends its port to the parent process.
import { createServer } from "node:http";

const answer = process.argv[2];
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.setHeader("Content-Type", "application/json; charset=utf-8").end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
