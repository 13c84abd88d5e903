/**
 * Rule `cbss/open-objects`: an object names its properties, or allows any.
 * `type: object` alone generates `Record<string, never>`, an object without readable properties.
 */
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses an object without `properties` and `additionalProperties`, and `properties` without `type: object`. */
export const openObjects: Oas3Rule = () => ({
  Schema(schema, { location, report }) {
    const { type, properties, additionalProperties } = schema;
    const isObject = [type].flat().includes("object");

    if (properties && !isObject) {
      const message = `Expected type: object beside properties, but the type is ${JSON.stringify(type) ?? "missing"}: add it.`;
      report({ message, location: location.child("properties").key() });
    }
    if (isObject && !properties && additionalProperties === undefined) {
      const message =
        "Expected an object to have properties or additionalProperties, but it has neither: name its properties, or set additionalProperties: true.";
      report({ message, location });
    }
  },
});
