// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run `pnpm generate`.

/** The name of an operation in the document. Any other name is allowed too, since a newer document may have more operations. */
export type OperationId = "startEmailAddressChange" | "startMobilePhoneNumberChange" | (string & {});

/** The document's operations, with everything that the sandbox needs to route, read and name them. */
export const operations = [
  {
    "operationId": "startEmailAddressChange",
    "method": "POST",
    "path": "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
    "requiredQuery": [
      "Signature"
    ],
    "request": {
      "root": "PasswordAndNewEmailAddress",
      "members": {
        "ClientCode": "text",
        "DateTime": "dateTime",
        "Content": {
          "Identity": "any",
          "Password": "text",
          "NewEmailAddress": "text"
        }
      }
    },
    "responseRoot": "PasswordAndNewEmailAdress"
  },
  {
    "operationId": "startMobilePhoneNumberChange",
    "method": "POST",
    "path": "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber",
    "requiredQuery": [
      "Signature"
    ],
    "request": {
      "root": "PasswordAndNewMobilePhoneNumber",
      "members": {
        "ClientCode": "text",
        "DateTime": "dateTime",
        "Content": {
          "Identity": "any",
          "Password": "text",
          "NewMobilePhoneNumber": "text"
        }
      }
    },
    "responseRoot": "PasswordAndNewMobilePhoneNumber"
  }
] as const;
