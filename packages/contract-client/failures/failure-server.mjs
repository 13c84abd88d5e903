// A server on a real socket that does one thing wrong.
import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";

/**
 * Calls `misbehave(socket, request)` after a whole request, or `onConnection(socket)` for each new connection.
 */
export async function startFailureServer({ misbehave, onConnection, tls }) {
  const sockets = new Set();
  const serve = (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    if (onConnection) onConnection(socket);
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
      if (misbehave && isWhole(received)) {
        misbehave(socket, received);
        received = "";
      }
    });
  };
  const server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on("tlsClientError", () => {});
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${server.address().port}`,
    /** Counts the open connections. */
    connections: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function isWhole(request) {
  const [head, ...rest] = request.split("\r\n\r\n");
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return rest.length > 0 && Buffer.byteLength(rest.join("\r\n\r\n")) >= length;
}
