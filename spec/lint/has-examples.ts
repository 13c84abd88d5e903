/**
 * Rule `cbss/has-examples`: each format that is promised is shown.
 * The docs render these, the sandbox answers with them and the tests send them, so a format without one is untested.
 */
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses a media type, of a request or an answer, without a named example. */
export const hasExamples: Oas3Rule = () => ({
  MediaType({ examples }, { key, location, report }) {
    if (Object.keys(examples ?? {}).length > 0) return;
    const message = `Expected at least one example of ${key}, but found none: add one under examples.`;
    report({ message, location: location.key() });
  },
});
