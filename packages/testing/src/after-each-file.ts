// What every test file ends with. Vitest kills its workers, so that in a test nothing can wait for the process to exit.
import { afterAll } from "vitest";
import { removeTemporaryFolders } from "./temporary-folder.ts";

afterAll(removeTemporaryFolders);
