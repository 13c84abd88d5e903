// Runs at the end of every test file. Vitest kills its workers, so clean-up on the exit of the process would never run.
import { afterAll } from "vitest";
import { removeTemporaryFolders } from "./temporary-folder.ts";

afterAll(removeTemporaryFolders);
