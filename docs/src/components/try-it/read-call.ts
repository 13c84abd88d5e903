/**
 * The call that the fields describe.
 */
import { readValue } from "../workbench/parts.ts";
import type { Form } from "./describe-form.ts";
import type { Call } from "./sign-call.ts";
import { tamperings } from "./tampering.ts";

/** Reads the fields at the moment of the call. */
export function readCall(root: HTMLElement, form: Form): Call {
  return {
    body: readValue(root, "body"),
    secrets: { clientKey: readValue(root, "client-key"), loginSalt: readValue(root, "login-salt") },
    tampering: tamperings.find(({ name }) => name === readValue(root, "tampering")),
    contentType: readValue(root, "content-type"),
    accept: readValue(root, "accept"),
    parameters: form.parameters.map(({ name }) => {
      return root.querySelector<HTMLInputElement>(`[data-parameter="${name}"]`)?.value ?? "";
    }),
  };
}
