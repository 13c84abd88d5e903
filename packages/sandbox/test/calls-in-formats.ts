// The calls of calls.ts in the other documented formats, with the namespaces that the sandbox infers.

/** The beginning of the inferred namespaces. */
export const BASE = "http://schemas.datacontract.org/2004/07/CBSS_API";

export const EMAIL_XML: string = [
  `<PasswordAndNewEmailAddress xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${BASE}.App_Code.Requests.Customers.ChangeEmailAddresses">`,
  `<ClientCode xmlns="${BASE}.App_Code">SANDBOX</ClientCode>`,
  `<Content xmlns="${BASE}.App_Code" xmlns:f="${BASE}.Forms.Customers.ChangeEmailAddresses">`,
  '<f:Identity i:nil="true"/><f:NewEmailAddress>mei@example.com</f:NewEmailAddress><f:Password>sandbox-password</f:Password>',
  "</Content>",
  `<DateTime xmlns="${BASE}.App_Code">2024-11-18T03:26:29.298Z</DateTime>`,
  "</PasswordAndNewEmailAddress>",
].join("");

export const PHONE_XML: string = EMAIL_XML.replaceAll("NewEmailAddress", "NewMobilePhoneNumber")
  .replaceAll("ChangeEmailAddresses", "ChangeMobilePhoneNumbers")
  .replace("mei@example.com", "+447700900123");

export const EMAIL_FORM =
  "ClientCode=SANDBOX&DateTime=2024-11-18T03%3A26%3A29.298Z&Content%5BPassword%5D=sandbox-password&Content%5BNewEmailAddress%5D=mei%40example.com";
export const PHONE_FORM =
  "ClientCode=SANDBOX&DateTime=2024-11-18T04%3A48%3A02.746Z&Content%5BPassword%5D=sandbox-password&Content%5BNewMobilePhoneNumber%5D=%2B447700900123";

export const XML: { readonly "Content-Type": string } = { "Content-Type": "application/xml" };
export const FORM: { readonly "Content-Type": string } = {
  "Content-Type": "application/x-www-form-urlencoded",
};
