// Types for the used parts of packages without types.
declare module "openapi-to-postmanv2" {
  export function convert(
    input: object,
    options: object,
    done: (error: unknown, result: Record<string, unknown>) => void,
  ): void;
}
declare module "newman" {
  const newman: {
    run(options: object, done: (error: Error | null, summary: Record<string, unknown>) => void): void;
  };
  export default newman;
}
