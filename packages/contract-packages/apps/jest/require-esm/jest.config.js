// From Node 24.9 on, Jest itself can require() an ES module: nothing of node_modules needs a transform.
module.exports = {};
