// Makes a vitest worker look like a runtime without Node's crypto, before any test file is loaded. The worker is a
// separate process, so nothing has to be restored.
const { getBuiltinModule } = process;

process.getBuiltinModule = ((id: string) =>
  id === "node:crypto" ? undefined : getBuiltinModule(id)) as typeof getBuiltinModule;
