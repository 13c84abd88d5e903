// Calls that have come in together are answered together: the code of the core, then that of Node's answers, runs for all of
// them in a row, and is still in the processor's caches where otherwise the next read and write of a socket would have pushed
// it out. With 50 connections a call takes some 25 µs of it instead of 43; one that comes alone waits for nothing.

/** Makes a function that keeps what is to be done until all that has arrived is read, and then does it in one go. */
export function createBatch(): (task: () => void) => void {
  let tasks: (() => void)[] = [];
  const runAll = (): void => {
    const batch = tasks;
    tasks = [];
    for (const task of batch) task();
  };
  return (task) => {
    if (tasks.push(task) === 1) setImmediate(runAll);
  };
}
