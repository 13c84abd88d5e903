import { expectTypeOf } from "vitest";
import { type Diagnosis, diagnose, type MistakeId } from "./diagnose.ts";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

expectTypeOf(diagnose({ body: "", secrets, signature: "" })).toEqualTypeOf<Promise<Diagnosis>>();
expectTypeOf<Diagnosis["verdict"]>().toEqualTypeOf<"valid" | "explained" | "unexplained">();
// Readable without narrowing. After narrowing to "explained" it is always defined.
expectTypeOf<Diagnosis["mistake"]>().toEqualTypeOf<readonly MistakeId[] | undefined>();
expectTypeOf<Extract<Diagnosis, { verdict: "explained" }>["mistake"]>().toEqualTypeOf<readonly MistakeId[]>();
expectTypeOf<"client-key-line-break">().toExtend<MistakeId>();

// @ts-expect-error no mistake has this name
const unknownMistake: MistakeId = "client-key-forgotten";
// @ts-expect-error the signature is missing
diagnose({ body: unknownMistake, secrets });
