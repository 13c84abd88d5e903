// On Node.js 24.9 or later, Jest can require() an ES module, so node_modules needs no transform.
module.exports = {};
