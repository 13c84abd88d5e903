// What becomes of an answer that the XML serializer does not take: the formatter throws while it writes, and that is a 500. The action
// has run by then (HttpControllerHandler.WriteBufferedResponseContentAsync).
import type { Operation } from "../operations.ts";
import { Refusal } from "../refusal.ts";
import { writeEnvelope } from "./write-envelope.ts";
import type { XmlNamespaces } from "./xml-namespaces.ts";

interface Settings {
  readonly xml: XmlNamespaces;
  readonly xmlWorks: boolean;
}

/** Throws the 500 that is answered in place of an envelope which cannot be written as XML. */
export function checkSerializable({ body }: { readonly body: object }, operation: Operation, settings: Settings): void {
  if (!settings.xmlWorks) throw unserializable(operation);
  try {
    writeEnvelope(body, operation, settings.xml);
  } catch (error) {
    throw failed("The answer quotes half of a character, which XML cannot hold.", {
      ExceptionMessage: String(error instanceof Error ? error.message : error),
      ExceptionType: "System.ArgumentException",
      StackTrace: "",
    });
  }
}

// As recorded: the class of Content, which is null, has no constructor that the serializer could call.
function unserializable({ path }: Operation): Refusal {
  const [, , controller, action] = path.split("/");
  const type = `CBSS_API.Models.${controller}s.${action}`;
  return failed("The answer's type cannot be written as XML: ask for JSON, or set xmlWorks.", {
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
