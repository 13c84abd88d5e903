import { attempt, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { asyncProperty, assert as check } from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPassword } from "./arbitraries.ts";
import { accepted, json, type Received, recordingServer } from "./recording-server.ts";
import { SEALED, seal } from "./seal.ts";

const signer = createSigner(demo.secrets);

const server = recordingServer(() => json(accepted));

function call(Password: string) {
  const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer });
  return attempt(cbss.startEmailAddressChange({ Password, NewEmailAddress: "mei@example.com" }));
}
const sent = (): Received => server.received.at(-1) as Received;

/** Reads the password as a server that accepts only valid UTF-8. */
function passwordIn({ body }: Received): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)).Content.Password;
}

describe("any text as a password", () => {
  it("arrives unchanged, with a signature over exactly the received bytes", async () => {
    await check(
      asyncProperty(anyPassword, async (password) => {
        const { ok } = await call(password);

        expect(ok).toBe(true);
        expect(seal(sent())).toEqual(SEALED);
        expect(passwordIn(sent())).toBe(password);
      }),
      { numRuns: 500 },
    );
  });

  it("arrives unchanged at half a megabyte", async () => {
    const password = "密🔑\ud800".repeat(60_000);

    await call(password);

    expect(seal(sent())).toEqual(SEALED);
    expect(passwordIn(sent())).toBe(password);
  });

  it.each([
    ["\ud83d", '"\\ud83d"'],
    ["\udd11\ud83d", '"\\udd11\\ud83d"'],
    ["\ud83d\udd11", '"🔑"'],
  ])(
    "is sent with a JSON escape for a lone surrogate, which UTF-8 cannot encode: %j",
    async (password, json) => {
      await call(password);

      expect(String(sent().body)).toContain(`"Password":${json}`);
      expect(passwordIn(sent())).toBe(password);
    },
  );

  it("is refused before sending if it is empty", async () => {
    server.received.length = 0;

    await expect(call("")).rejects.toThrow(TypeError);
    expect(server.received).toEqual([]);
  });
});
