// @vitest-environment happy-dom
import { domTests } from "./dom-tests.ts";

domTests("happy-dom");
