import { createCbssClient } from "@cbss/client";
import { describe, expect, it } from "vitest";
import { accepted } from "./recording-server.ts";

const signer = () => "5ca1ab1e".repeat(8);

/** Makes a call with a password that is rejected with `messages`; returns the error's code and the time. */
async function reject(Password: string, messages: unknown[], label = "application/json") {
  const body = JSON.stringify({ ...accepted, IsSuccessful: false, Messages: messages });
  const fetch = async () => new Response(body, { headers: { "Content-Type": label } });
  const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer, fetch });
  const started = performance.now();
  const error = await cbss
    .startEmailAddressChange({ Password, NewEmailAddress: "n" })
    .catch((thrown) => thrown);
  return { code: error.code, ms: performance.now() - started };
}

describe("a response that is hard to read", () => {
  it("is read quickly if it has many small items", async () => {
    const { code, ms } = await reject("correct horse", Array(3000).fill("a"));

    expect(code).toBe("ERR_CBSS_REJECTED");
    expect(ms).toBeLessThan(500);
  });

  it("is read quickly if it has many backslashes and the password has some", async () => {
    const { code, ms } = await reject(`${"\\".repeat(20)}x`, [{ Text: "\\".repeat(60) }]);

    expect(code).toBe("ERR_CBSS_REJECTED");
    expect(ms).toBeLessThan(500);
  });

  it("is a rejection even if the password is very long", async () => {
    const { code } = await reject("x".repeat(100_000), [{ Code: "WrongPassword" }]);

    expect(code).toBe("ERR_CBSS_REJECTED");
  });

  it.each(["application/json-seq", "text/html+x"])(
    "is not read under %s, which is not JSON",
    async (label) => {
      const { code } = await reject("correct horse", [], label);

      expect(code).toBe("ERR_CBSS_UNREADABLE");
    },
  );
});
