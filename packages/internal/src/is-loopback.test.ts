import { expect, test } from "vitest";
import { isLoopback } from "./is-loopback.ts";

test.each([
  "localhost",
  "LOCALHOST",
  "localhost.",
  "api.localhost",
  "a.b.LocalHost.",
  "127.0.0.1",
  "127.0.0.1.",
  "127.255.255.254",
  "127.1",
  "0x7f.1",
  "2130706433",
  "::1",
  "[::1]",
  "0:0:0:0:0:0:0:1",
  "::ffff:127.0.0.1",
  "[::FFFF:7f00:1]",
])("%s is this machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each([
  "",
  "localhost.example",
  "localhost..",
  "notlocalhost",
  ".localhost",
  "127.0.0.1.example",
  "127.0.0.1.nip.io",
  "1127.0.0.1",
  "128.0.0.1",
  "0.0.0.0",
  "0",
  "::",
  "[::]",
  "::2",
  "::7f00:1",
  "::ffff:8.8.8.8",
  "fe80::1",
  "localhost:4010",
  "evil.example/.localhost",
  "user@localhost",
  "evil.example#.localhost",
  "evil.example\\.localhost",
  "local\thost",
  "%6cocalhost",
  "[::1",
  "my-machine",
])("%j is not this machine", (host) => {
  expect(isLoopback(host)).toBe(false);
});

test.each([
  "http://LOCALHOST",
  "http://api.localhost:4010",
  "https://[::1]",
  "http://127.1",
  "http://0x7f.1",
])("the host of %s is this machine", (url) => {
  expect(isLoopback(new URL(url).hostname)).toBe(true);
});
