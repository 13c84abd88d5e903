import { Agent, MockAgent } from "undici";
import { expect, it, onTestFinished } from "vitest";
import { listeningSandbox } from "../test/listen.ts";
import { clientThrough, postThrough } from "./with-undici-dispatcher.ts";

const content = { Password: "sandbox-password", NewEmailAddress: "mei@example.com" };
const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

it("a client's calls go through the dispatcher, and are accepted", async () => {
  const { url, sandbox } = await listeningSandbox();
  const { dispatcher, paths } = counting();

  await clientThrough(dispatcher, url).startEmailAddressChange(content);

  expect(paths).toEqual([expect.stringMatching(`^${path}\\?Signature=[0-9a-f]{64}$`)]);
  expect(sandbox.outbox).toHaveLength(1);
});

it("a signed fetch passes on the dispatcher of a call", async () => {
  const { url, sandbox } = await listeningSandbox();
  const { dispatcher, paths } = counting();
  const body = JSON.stringify({ ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content: content });

  const response = await postThrough(dispatcher, `${url}${path}`, body);

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
  expect(paths).toHaveLength(1);
  expect(sandbox.outbox).toHaveLength(1);
});

it("undici's MockAgent replaces a server", async () => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  agent
    .get("https://cbss.example")
    .intercept({ method: "POST", path: (received) => received.startsWith(`${path}?Signature=`) })
    .reply(200, { IsSuccessful: false, Messages: [] }, { headers: { "content-type": "application/json" } });

  const call = clientThrough(agent, "https://cbss.example").startEmailAddressChange(content);

  await expect(call).rejects.toMatchObject({ code: "ERR_CBSS_REJECTED" });
  agent.assertNoPendingInterceptors();
});

function counting() {
  const paths: string[] = [];
  const agent = new Agent();
  onTestFinished(() => agent.close());
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    paths.push(String(options.path));
    return dispatch(options, handler);
  });
  return { dispatcher, paths };
}
