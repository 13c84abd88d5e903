// @vitest-environment jsdom
import { domCells } from "./dom-cells.ts";

domCells("jsdom");
