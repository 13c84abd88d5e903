/**
 * Rule `cbss/has-examples`: each media type has an example.
 * The docs render the examples, the sandbox returns them and the tests send them, so a media type without one is untested.
 */
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses a media type of a request or a response without a named example. */
export const hasExamples: Oas3Rule = () => ({
  MediaType({ examples }, { key, location, report }) {
    if (Object.keys(examples ?? {}).length > 0) return;
    const message = `Expected at least one example of ${key}, but found none: add one under examples.`;
    report({ message, location: location.key() });
  },
});
