// A consumer in a worker. It calls the sandbox that `?sandbox=` names, or one that runs inside the worker.
import { createSandbox } from "@cbss/sandbox";
import { changeAddress } from "./change-address.mjs";

export default {
  async fetch(request) {
    const url = new URL(request.url).searchParams.get("sandbox");
    const sandbox = createSandbox();
    const envelope = await (url
      ? changeAddress(url)
      : changeAddress("https://cbss.test", { fetch: sandbox.fetch }));
    return Response.json({ accepted: envelope.IsSuccessful, delivered: sandbox.outbox.length });
  },
};
