// The sandbox
export { createSandbox, type Sandbox } from "./create-sandbox.ts";
export { DEMO_CLIENTS, DEMO_CUSTOMERS } from "./cbss/customers.ts";
export type { Handle, HttpAnswer, HttpRequest } from "./http/http.ts";
// For adapters: bytes in, bytes out
export { MAX_BODY_BYTES } from "./http/http.ts";
export type { Language, MessageCode, ToMessage } from "./cbss/messages.ts";
export type { Client, Customer, Session } from "./cbss/customers.ts";
export type { Lockout } from "./cbss/context.ts";
export type { SandboxOptions } from "./settings/options.ts";
// How a call requests a specific response
export { TRIGGERS, type Trigger, type TriggerName } from "./development/triggers.ts";
// The sandbox's memory
export type { Delivery } from "./cbss/context.ts";
export type { JournalEntry } from "./development/journal.ts";
export type { OperationId } from "./web-api/operations.ts";
