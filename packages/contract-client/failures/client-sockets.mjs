// The client's own end of its connections: undici tells of each, and an error of the network is put into the latest.
import { subscribe } from "node:diagnostics_channel";

let latest;
subscribe("undici:client:connected", ({ socket }) => {
  latest = socket;
});

/** A network that fails with this code once the server has the whole request, as a router does that loses its way. */
export const unreachable = (code) => () =>
  latest.destroy(Object.assign(new Error(`write ${code}`), { code, syscall: "write" }));
