// The client's end of its connections: undici announces each, and `unreachable` injects a network error into the latest.
import { subscribe } from "node:diagnostics_channel";

let latest;
subscribe("undici:client:connected", ({ socket }) => {
  latest = socket;
});

/** Makes a network that fails with a code after the server has the whole request, like a router without a route. */
export const unreachable = (code) => () =>
  latest.destroy(Object.assign(new Error(`write ${code}`), { code, syscall: "write" }));
