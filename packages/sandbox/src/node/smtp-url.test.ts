import { expect, test } from "vitest";
import { readSmtpUrl } from "./smtp-url.ts";

test("the connection to a mail catcher on this machine has no TLS", () => {
  expect(readSmtpUrl("smtp://[::1]:1025/")).toEqual({
    host: "::1",
    port: 1025,
    secure: false,
    ignoreTLS: true,
    requireTLS: false,
  });
});

test("a password crosses a network only over TLS, and may contain any character", () => {
  expect(readSmtpUrl("smtp://me%40example.com:p%3Aw%20d@mail.example.com")).toEqual({
    host: "mail.example.com",
    port: 25,
    secure: false,
    ignoreTLS: false,
    requireTLS: true,
    auth: { user: "me@example.com", pass: "p:w d" },
  });
});

test("smtps uses TLS from the first byte, on its own port", () => {
  expect(readSmtpUrl("smtps://mail.example.com")).toMatchObject({ port: 465, secure: true });
});
