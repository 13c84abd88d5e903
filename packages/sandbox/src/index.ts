// The sandbox
export { createSandbox, type Sandbox } from "./create-sandbox.ts";
export { DEMO_CLIENTS, DEMO_CUSTOMERS } from "./settings/demo-data.ts";
export type { Handle, HttpAnswer, HttpRequest } from "./http/http.ts";
// For adapters: bytes in, bytes out
export { MAX_BODY_BYTES } from "./http/http.ts";
export type { Language } from "./messages/languages.ts";
export type { MessageCode, ToMessage } from "./messages/messages.ts";
export type { Client, Customer, Lockout, SandboxOptions, Session } from "./settings/options.ts";
// How a call asks to be answered
export { TRIGGERS, type Trigger, type TriggerName } from "./triggers/triggers.ts";
// What it remembers
export type { Delivery } from "./settings/options.ts";
export type { JournalEntry } from "./cbss/state.ts";
