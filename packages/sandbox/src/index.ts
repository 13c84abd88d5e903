// The sandbox
export { createSandbox, type Sandbox } from "./create-sandbox.ts";
export { DEMO_CLIENTS, DEMO_CUSTOMERS } from "./demo-data.ts";
export type { Handle, HttpAnswer, HttpRequest } from "./http.ts";
// For adapters: bytes in, bytes out
export { MAX_BODY_BYTES } from "./http.ts";
export type { Language } from "./languages.ts";
export type { Lockout } from "./lockout.ts";
export type { MessageCode, ToMessage } from "./messages.ts";
export type { Client, Customer, SandboxOptions, Session } from "./options.ts";
// How a call asks to be answered
export { TRIGGERS, type Trigger, type TriggerName } from "./triggers.ts";
// What it remembers
export type { Delivery } from "./start-change.ts";
export type { JournalEntry } from "./state.ts";
