// Jest runs ES modules without a transform if Node.js is started with --experimental-vm-modules.
export default { transform: {} };
