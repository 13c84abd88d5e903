echo "@cbss:registry=https://npm.example/" > .npmrc
