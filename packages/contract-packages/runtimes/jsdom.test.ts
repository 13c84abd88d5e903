// @vitest-environment jsdom
import { domTests } from "./dom-tests.ts";

domTests("jsdom");
