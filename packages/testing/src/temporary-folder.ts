/**
 * A folder of our own that does not outlive this process.
 */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder {
  folder: string;
  remove(): Promise<void>;
}

const gently = { recursive: true, force: true, maxRetries: 3 };

/** Makes an empty folder, which goes at the latest when the process exits. */
export async function temporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const removeNow = () => rmSync(folder, gently);
  process.once("exit", removeNow);
  return {
    folder,
    remove: async () => {
      process.off("exit", removeNow);
      await rm(folder, gently);
    },
  };
}
