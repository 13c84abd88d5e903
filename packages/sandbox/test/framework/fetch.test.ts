// Sends every recorded request that a Request can hold through `sandbox.fetch`.
import { testFramework } from "./framework-suite.ts";
import { openFetch } from "./send-requests.ts";

testFramework("fetch", openFetch);
