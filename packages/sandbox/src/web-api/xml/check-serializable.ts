// If the XML serializer rejects a response, the formatter throws while it writes, which causes a 500. The action has run by then
// (HttpControllerHandler.WriteBufferedResponseContentAsync).
import type { Operation } from "../operations.ts";
import { Refusal } from "../refusal.ts";
import { isWritable } from "./escape-text.ts";
import { groupOf } from "./xml-namespaces.ts";

/** Throws the 500 that replaces an envelope which cannot be written as XML. */
export function checkSerializable(envelope: object, operation: Operation, xmlWorks: boolean): void {
  if (!xmlWorks) throw unserializable(operation);
  const unwritable = findUnwritable(envelope);
  if (unwritable !== undefined) throw unwritable;
}

/** Returns the 500 that replaces a body with half of a surrogate pair. */
export function findUnwritable(body: object | string): Refusal | undefined {
  if (isWritableThroughout(body)) return undefined;
  return failed("The response quotes half of a surrogate pair, which cannot be written as XML.", {
    ExceptionMessage: "Invalid surrogate pair.",
    ExceptionType: "System.ArgumentException",
    StackTrace: "",
  });
}

function isWritableThroughout(value: unknown): boolean {
  if (typeof value === "string") return isWritable(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isWritableThroughout);
}

// As recorded. Content is null, but its class has no constructor that the serializer could call.
function unserializable({ path }: Operation): Refusal {
  const [, , , action] = path.split("/");
  const [controllers] = groupOf(path).split(".");
  const type = `CBSS_API.Models.${controllers}.${action}`;
  return failed("The response type cannot be written as XML: request JSON, or set xmlWorks.", {
    ExceptionMessage: "Exception has been thrown by the target of an invocation.",
    ExceptionType: "System.Reflection.TargetInvocationException",
    StackTrace: "",
    InnerException: {
      Message: "An error has occurred.",
      ExceptionMessage:
        `Type '${type}' cannot be serialized. Consider marking it with the DataContractAttribute attribute, and marking all of its ` +
        "members you want serialized with the DataMemberAttribute attribute. Alternatively, you can ensure that the type is public " +
        "and has a parameterless constructor - all public members of the type will then be serialized, and no attributes will be required.",
      ExceptionType: "System.Runtime.Serialization.InvalidDataContractException",
      StackTrace: "",
    },
  });
}

function failed(reason: string, details: object): Refusal {
  return new Refusal(reason, 500, { Message: "An error has occurred.", ...details });
}
