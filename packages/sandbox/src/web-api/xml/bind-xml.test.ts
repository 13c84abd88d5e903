import { describe, expect, test } from "vitest";
import { PHONE_PATH, post } from "../../../test/calls.ts";
import { BASE, EMAIL_XML, PHONE_XML, XML } from "../../../test/calls-in-formats.ts";
import { createSandbox, type SandboxOptions } from "../../index.ts";

const password = "<f:Password>sandbox-password</f:Password>";
const address = "<f:NewEmailAddress>mei@example.com</f:NewEmailAddress>";
const date = `<DateTime xmlns="${BASE}.App_Code">2024-11-18T03:26:29.298Z</DateTime>`;

/** Posts XML, and returns the code of the message in the response, or "none" if the call is accepted. */
async function codeOf(body: string | Uint8Array<ArrayBuffer>, options: SandboxOptions = {}): Promise<string> {
  const response = await post(createSandbox({ xmlWorks: true, ...options }), body, {
    headers: { ...XML, Accept: "application/json" },
  });
  const { Messages } = (await response.json()) as { Messages: { Code: string }[] };
  return Messages[0]?.Code ?? "none";
}

describe("a request in XML", () => {
  test.each(["application/xml", "text/xml", "Text/XML; charset=utf-8"])(
    "is read from a body of type %s",
    async (contentType) => {
      const sandbox = createSandbox({ xmlWorks: true });

      await post(sandbox, EMAIL_XML, { headers: { "Content-Type": contentType } });

      expect(sandbox.outbox).toMatchObject([{ to: "mei@example.com", customer: "mei" }]);
    },
  );

  test("is read for the other operation, with its names", async () => {
    const sandbox = createSandbox({ xmlWorks: true });

    await post(sandbox, PHONE_XML, { path: PHONE_PATH, headers: XML });

    expect(sandbox.outbox).toMatchObject([{ to: "+447700900123" }]);
  });

  test.each([
    ["a declaration", `<?xml version="1.0" encoding="utf-8"?>\n${EMAIL_XML}`],
    ["a byte-order mark", `\ufeff${EMAIL_XML}`],
    ["line breaks and comments", EMAIL_XML.replaceAll("><", ">\n<!-- x --><")],
    ["CDATA", EMAIL_XML.replace("sandbox-password", "<![CDATA[sandbox]]>-<![CDATA[password]]>")],
    ["character references", EMAIL_XML.replace("sandbox-", "s&#97;ndbox&#x2D;")],
    ["unknown members", EMAIL_XML.replace(password, `<f:Nickname><f:a/></f:Nickname>${password}<f:Z/>`)],
    ["other prefixes", EMAIL_XML.replaceAll(/\bf([:=])/g, "form$1").replaceAll(/\bi([:=])/g, "xsi$1")],
    ["no Identity", EMAIL_XML.replace('<f:Identity i:nil="true"/>', "")],
    ["no DateTime", EMAIL_XML.replace(date, "")],
    [
      "a repeated element, of which the first counts",
      EMAIL_XML.replace(password, `${password}<f:Password>x</f:Password>`),
    ],
  ])("may have %s", async (_, body) => {
    expect(await codeOf(body)).toBe("none");
  });
});

describe("DataContractSerializer's rules", () => {
  test("an element out of order is null without an error", async () => {
    expect(await codeOf(EMAIL_XML.replace(address + password, password + address))).toBe(
      "NewEmailAddressMissing",
    );
  });

  test("an element in another case is null without an error", async () => {
    expect(await codeOf(EMAIL_XML.replaceAll("f:Password", "f:password"))).toBe("WrongPassword");
  });

  test("an element in another namespace is null without an error", async () => {
    expect(await codeOf(EMAIL_XML.replaceAll("Forms.Customers", "Forms.Clients"))).toBe("WrongPassword");
    expect(await codeOf(EMAIL_XML.replace(` xmlns="${BASE}.App_Code">SANDBOX`, ">SANDBOX"))).toBe(
      "UnknownClient",
    );
  });

  test("a nil element is null", async () => {
    expect(await codeOf(EMAIL_XML.replace(password, '<f:Password i:nil="1"/>'))).toBe("WrongPassword");
  });

  test.each([
    ["no namespace", EMAIL_XML.replace(/ xmlns="[^"]*Requests[^"]*"/, "")],
    ["a wrong namespace", EMAIL_XML.replace("App_Code.Requests", "Requests")],
    ["another root", EMAIL_XML.replaceAll("PasswordAndNewEmailAddress", "PasswordAndNewEmailAdress")],
    ["a nil root", EMAIL_XML.replace("<PasswordAndNewEmailAddress", '$& i:nil="true"')],
    ["an invalid date", EMAIL_XML.replace("2024-11-18T", "yesterday ")],
    [
      "a nil date",
      EMAIL_XML.replace(/<DateTime.*<\/DateTime>/, `<DateTime xmlns="${BASE}.App_Code" i:nil="true"/>`),
    ],
    ["elements in a text", EMAIL_XML.replace("sandbox-password", "sandbox-password<f:b/>")],
  ])("%s makes the request unreadable", async (_, body) => {
    expect(await codeOf(body)).toBe("UnreadableBody");
  });
});

describe("the namespaces are settings", () => {
  const bare = EMAIL_XML.replaceAll(/ xmlns(:f)?="[^"]*"/g, "").replaceAll("f:", "");
  const none = { request: "", requestMembers: "", form: "" };

  test("without namespaces, the document's example is a request", async () => {
    expect(await codeOf(bare, { xml: none })).toBe("none");
    expect(await codeOf(bare)).toBe("UnreadableBody");
  });

  test("{group} is the placeholder for the operation's part", async () => {
    const body = bare
      .replace(" ", ' xmlns="urn:Customers.ChangeEmailAddresses" ')
      .replace("<ClientCode", '$& xmlns=""');

    expect(await codeOf(body, { xml: { ...none, request: "urn:{group}" } })).toBe("ContentMissing");
  });

  test.each([
    [{ xml: ["urn:x"] }, "createSandbox: xml must be an object of namespaces."],
    [{ xml: "urn:x" }, "createSandbox: xml must be an object of namespaces."],
    [{ xml: { root: "urn:x" } }, "createSandbox: xml.root is not one of the namespaces."],
    [{ xml: { form: null } }, "createSandbox: xml.form must be text, empty for no namespace."],
  ])("the options %j cause a TypeError", (options, message) => {
    expect(() => createSandbox(options as SandboxOptions)).toThrow(TypeError);
    expect(() => createSandbox(options as SandboxOptions)).toThrow(message);
  });
});

describe("dangerous XML gets a normal rejection", () => {
  const bomb = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

  test.each([
    ["an entity bomb", bomb + EMAIL_XML.replace("SANDBOX", "&b;")],
    [
      "an external entity",
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${EMAIL_XML.replace("mei", "&x;")}`,
    ],
    ["any document type", `<!DOCTYPE PasswordAndNewEmailAddress>${EMAIL_XML}`],
    ["more than 10,000 elements", EMAIL_XML.replace(password, `${"<q/>".repeat(10_001)}${password}`)],
    ["more than 10,000 references", EMAIL_XML.replace("SANDBOX", "&lt;".repeat(10_001))],
    [
      "257 levels",
      EMAIL_XML.replace('<f:Identity i:nil="true"/>', `${"<a>".repeat(255)}${"</a>".repeat(255)}`),
    ],
    ["a megabyte of levels", "<a>".repeat(349_000)],
    ["a megabyte of levels that end", "<a>".repeat(149_000) + "</a>".repeat(149_000)],
    ["a megabyte of attributes", `<r ${Array.from({ length: 95_000 }, (_, i) => `a${i}=""`).join(" ")}/>`],
    ["two roots", "<a/><b/>"],
    ["no element", "SANDBOX"],
    ["an element that does not end", EMAIL_XML.slice(0, -3)],
    ["an undeclared prefix", EMAIL_XML.replaceAll("f:Password", "g:Password")],
    ["another encoding than the bytes have", `<?xml version="1.0" encoding="latin1"?>${EMAIL_XML}`],
    ["an element called __proto__", "<__proto__><ClientCode>SANDBOX</ClientCode></__proto__>"],
    ["bytes that are not text", new Uint8Array([0x3c, 0xff, 0x3e])],
  ])("%s", async (_, body) => {
    expect(await codeOf(body)).toBe("UnreadableBody");
  });

  test("254 levels inside an ignored element are skipped", async () => {
    const deep = "<a>".repeat(200) + "</a>".repeat(200);

    expect(await codeOf(EMAIL_XML.replace(password, deep + password))).toBe("none");
  });

  test("a megabyte of text is read", async () => {
    expect(await codeOf(EMAIL_XML.replace("SANDBOX", "<![CDATA[]]]]>\r".padEnd(1_000_000, "]\r")))).toBe(
      "UnknownClient",
    );
  });
});
