// From Node 24.9 on, Jest itself can require() an ES module, so nothing in node_modules needs a transform.
module.exports = {};
