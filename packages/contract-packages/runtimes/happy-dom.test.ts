// @vitest-environment happy-dom
import { domCells } from "./dom-cells.ts";

domCells("happy-dom");
