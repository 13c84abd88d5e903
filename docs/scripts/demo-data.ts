/** The demo data of an unconfigured sandbox, as the values of a call. */
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "@cbss/sandbox";

const [client] = DEMO_CLIENTS;
const [customer] = DEMO_CUSTOMERS;

export const demoData = {
  clientCode: client?.clientCode ?? "",
  clientKey: client?.clientKey ?? "",
  loginSalt: customer?.sessions[0]?.loginSalt ?? "",
  password: customer?.password ?? "",
};
