// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run `pnpm generate`.
import type { Operation } from "../operation.ts";

/** The names of the document's operations. */
export type OperationId = "startEmailAddressChange" | "startMobilePhoneNumberChange";

/** The Content of each operation's request, as it is after binding: what was not sent is null. */
export interface Forms {
  startEmailAddressChange: { Identity: unknown; Password: string | null; NewEmailAddress: string | null };
  startMobilePhoneNumberChange: { Identity: unknown; Password: string | null; NewMobilePhoneNumber: string | null };
}

/** The document's operations, with all that the sandbox needs to route, read and name them. */
export const operations: readonly Operation[] = [
  {
    operationId: "startEmailAddressChange",
    method: "POST",
    path: "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
    requiredQuery: ["Signature"],
    request: {
      root: "PasswordAndNewEmailAddress",
      members: {
        ClientCode: "text",
        DateTime: "dateTime",
        Content: { Identity: "any", Password: "text", NewEmailAddress: "text" },
      },
    },
    responseRoot: "PasswordAndNewEmailAdress",
  },
  {
    operationId: "startMobilePhoneNumberChange",
    method: "POST",
    path: "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber",
    requiredQuery: ["Signature"],
    request: {
      root: "PasswordAndNewMobilePhoneNumber",
      members: {
        ClientCode: "text",
        DateTime: "dateTime",
        Content: { Identity: "any", Password: "text", NewMobilePhoneNumber: "text" },
      },
    },
    responseRoot: "PasswordAndNewMobilePhoneNumber",
  },
];
