import { expectTypeOf } from "vitest";
import { type Diagnosis, diagnose, type MistakeId } from "./diagnose.ts";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

expectTypeOf(diagnose({ body: "", secrets, signature: "" })).toEqualTypeOf<Promise<Diagnosis>>();
expectTypeOf<Diagnosis["verdict"]>().toEqualTypeOf<"valid" | "explained" | "unexplained">();
// Readable without narrowing, and there for certain once it is explained.
expectTypeOf<Diagnosis["mistake"]>().toEqualTypeOf<readonly MistakeId[] | undefined>();
expectTypeOf<Extract<Diagnosis, { verdict: "explained" }>["mistake"]>().toEqualTypeOf<readonly MistakeId[]>();
expectTypeOf<"client-key-line-break">().toExtend<MistakeId>();

// @ts-expect-error there is no such mistake
const unknownMistake: MistakeId = "client-key-forgotten";
// @ts-expect-error the signature is needed
diagnose({ body: unknownMistake, secrets });
