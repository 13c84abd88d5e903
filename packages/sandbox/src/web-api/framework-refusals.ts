// Every refusal of ASP.NET Web API 2 that the sandbox reproduces, word for word. The names after "Source" are those of the texts
// in AspNetWebStack's System.Web.Http SRResources, and of the class that uses them.
import type { Operation } from "./operations.ts";
import { type HttpError, type ModelState, Refusal } from "./refusal.ts";

/** Source: ResourceNotFound with NoRouteData, HttpRoutingDispatcher. Like the framework, it repeats the whole URI. */
export function noRoute(url: string): Refusal {
  const MessageDetail = "No route data was found for this request.";
  return new Refusal("The document has no such path.", 404, { Message: notFound(url), MessageDetail });
}

/** Source: ResourceNotFound with ApiControllerActionSelector_ActionNotFound, ApiControllerActionSelector. */
export function noAction(url: string, { path }: Operation, missing: string): Refusal {
  const controller = path.split("/")[2];
  const MessageDetail = `No action was found on the controller '${controller}' that matches the request.`;
  return new Refusal(`${missing} is missing from the query.`, 404, { Message: notFound(url), MessageDetail });
}

/** Source: ApiControllerActionSelector_HttpMethodNotSupported, ApiControllerActionSelector. */
export function methodNotAllowed(method: string, operations: Operation[]): Refusal {
  const Message = `The requested resource does not support http method '${method}'.`;
  const Allow = operations.map((operation) => operation.method).join(", ");
  return new Refusal("The path does not support this method.", 405, { Message }, { Allow });
}

/** Source: UnsupportedMediaType, FormatterParameterBinding. */
export function unsupportedMediaType(mediaType: string, operation: Operation): Refusal {
  const Message = `The request entity's media type '${mediaType}' is not supported for this resource.`;
  const reason = "The body has a Content-Type that the sandbox does not read.";
  return new Refusal(reason, 415, { Message, ...noFormatter(mediaType, operation) });
}

/** Source: UnsupportedMediaTypeNoContentType, FormatterParameterBinding. */
export function noContentType(operation: Operation): Refusal {
  const mediaType = "application/octet-stream";
  const Message =
    "The request contains an entity body but no Content-Type header. " +
    `The inferred media type '${mediaType}' is not supported for this resource.`;
  return new Refusal("The body has no Content-Type.", 415, { Message, ...noFormatter(mediaType, operation) });
}

// Source: NoReadSerializerAvailable, HttpContentExtensions.
function noFormatter(mediaType: string, { request: { root } }: Operation): Partial<HttpError> {
  return {
    ExceptionMessage:
      `No MediaTypeFormatter is available to read an object of type '${root}' ` +
      `from content with media type '${mediaType}'.`,
    ExceptionType: "System.Net.Http.UnsupportedMediaTypeException",
    StackTrace: "   at System.Net.Http.HttpContentExtensions.ReadAsAsync[T](HttpContent content, Type type)",
  };
}

/**
 * Source: BadRequest with ReflectedActionDescriptor_ParameterCannotBeNull, ReflectedHttpActionDescriptor. The type is that of the
 * help page. The real server also names its method and class, which are unknown.
 */
export function blankLanguage(): Refusal {
  const MessageDetail =
    "The parameters dictionary contains a null entry for parameter 'Language' of non-nullable type 'API.LANGUAGE' " +
    "for method '…' in '…'. " +
    "An optional parameter must be a reference type, a nullable type, or be declared as an optional parameter.";
  return new Refusal("Language is blank.", 400, { Message: "The request is invalid.", MessageDetail });
}

/** Source: BadRequest, HttpError of a ModelStateDictionary. */
export function invalidModel(ModelState: ModelState): Refusal {
  const reason = "The body, or a parameter or field, cannot be read, and ModelState is checked.";
  return new Refusal(reason, 400, { Message: "The request is invalid.", ModelState });
}

/** Source: RequestNotAuthorized, AuthorizeAttribute. It is unknown whether CBSS ever sends it. */
export function unauthorized(reason = "A trigger or a fault asked for a 401."): Refusal {
  const Message = "Authorization has been denied for this request.";
  return new Refusal(reason, 401, { Message });
}

/** Source: JQuerySyntaxMissingClosingBracket, FormDataCollectionExtensions. For a query, nothing catches the exception. */
export function unreadableQuery(): Refusal {
  return new Refusal("The name of a query parameter has a bracket that is not closed.", 500, {
    Message: "An error has occurred.",
    ExceptionMessage:
      "The key is invalid JQuery syntax because it is missing a closing bracket\nParameter name: key",
    ExceptionType: "System.ArgumentException",
    StackTrace:
      "   at System.Web.Http.ModelBinding.FormDataCollectionExtensions.NormalizeJQueryToMvc(String key)",
  });
}

/** Source: ErrorOccurred, HttpError. */
export function unhandledException(error: unknown): Refusal {
  const { name: ExceptionType, message: ExceptionMessage } =
    error instanceof Error ? error : new Error(String(error));
  const httpError = { Message: "An error has occurred.", ExceptionMessage, ExceptionType };
  return new Refusal("The sandbox itself failed; errorDetails shows how.", 500, httpError);
}

function notFound(url: string): string {
  return `No HTTP resource was found that matches the request URI '${url}'.`;
}
