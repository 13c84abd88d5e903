// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run `pnpm generate`.

/** The operations that have the envelope: where they are posted, and what the client has to know of their Content. */
export const operations = {
  startEmailAddressChange: {
    path: "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
    requiredText: ["Password","NewEmailAddress"],
    secret: ["Password"],
    defaults: {"Identity":null},
  },
  startMobilePhoneNumberChange: {
    path: "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber",
    requiredText: ["Password","NewMobilePhoneNumber"],
    secret: ["Password"],
    defaults: {"Identity":null},
  },
} as const;
