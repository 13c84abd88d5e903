// Jest runs ES modules as they are, once Node is started with --experimental-vm-modules.
export default { transform: {} };
