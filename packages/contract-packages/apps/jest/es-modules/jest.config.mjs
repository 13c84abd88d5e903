// Jest runs ES modules without a transform if Node is started with --experimental-vm-modules.
export default { transform: {} };
