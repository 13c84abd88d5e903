// The default customer of a sandbox, and the document for most mutants.
import type { OpenApiDocument } from "@cbss/internal/document";
import type { Credentials } from "../../src/credentials.ts";
import { shippedDocument } from "../../src/document/shipped-document.ts";

export const CREDENTIALS: Credentials = {
  clientCode: "SANDBOX",
  clientKey: "sandbox-client-key",
  loginSalt: "sandbox-login-salt",
  password: "sandbox-password",
  newValues: { NewEmailAddress: "mei@example.com", NewMobilePhoneNumber: "+447700900123" },
};

export const BASE_URL = "http://cbss.test";

export const DOCUMENT: OpenApiDocument = shippedDocument();

/** The document with only its first operation, which halves the time. */
export const SHORT_DOCUMENT: OpenApiDocument = {
  ...DOCUMENT,
  paths: Object.fromEntries(Object.entries(DOCUMENT.paths).slice(0, 1)),
};
