import { describe, expect, it } from "vitest";
import { fillContent, type OperationFacts, secretsIn } from "./content.ts";

const facts = (own: Partial<OperationFacts>): OperationFacts => ({
  path: "/",
  formTypes: ["object"],
  requiredText: [],
  secret: [],
  defaults: {},
  resultTypes: ["null"],
  ...own,
});

describe("the Content of a request", () => {
  it.each([
    ["a list", [1, 2], ["array"]],
    ["a number", 7, ["number"]],
    ["null", null, ["object", "null"]],
    ["nothing", undefined, ["object", "undefined"]],
  ])("may be %s if the document says so, and is sent unchanged", (_, content, formTypes) => {
    expect(fillContent(content, facts({ formTypes, defaults: { Country: "GB" } }))).toBe(content);
  });

  it("has the defaults for what the caller leaves out", () => {
    const defaults = { Country: "GB", Identity: null };

    expect(fillContent({ Country: "FR" }, facts({ defaults }))).toEqual({ Country: "FR", Identity: null });
  });

  it("is refused if it is an object and the document does not allow one", () => {
    expect(() => fillContent({}, facts({ formTypes: ["array", "null"] }))).toThrow(
      new TypeError("content: expected array or null."),
    );
  });
});

describe("the secrets of a request", () => {
  it.each([
    ["at the top", { Pin: "1234", Name: "Mei" }, ["Pin"], ["1234"]],
    ["at any depth", { People: [{ Pin: "1234" }, { Pin: 5678 }] }, ["Pin"], ["1234", "5678"]],
    ["in lists and in nested objects", { Pin: ["a", { Old: "b" }] }, ["Pin"], ["a", "b"]],
    ["as the Content itself", ["a", "b"], ["Content"], ["a", "b"]],
    ["nowhere, if the Content is left out", { Pin: null, Name: undefined }, ["Pin", "Name"], []],
  ])("are found %s", (_, content, names, secrets) => {
    expect(secretsIn(content, names)).toEqual(secrets);
  });
});
