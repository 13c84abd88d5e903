import { buildSync } from "esbuild"; import { gzipSync } from "node:zlib";
const entries={methods:`export { createCbssClient, isCbssError } from "@cbss/client";
      export { createSigner } from "@cbss/signature";`, api:`export { createCbssApi, isCbssError } from "@cbss/client";
      export { createSigner } from "@cbss/signature";`, sign:`export { sign } from "@cbss/signature";`};
for (const [n,contents] of Object.entries(entries)) { const {outputFiles}=buildSync({stdin:{contents,resolveDir:process.cwd(),loader:"ts"},bundle:true,minify:true,format:"esm",platform:"browser",write:false}); console.log(n, outputFiles[0].contents.length, gzipSync(outputFiles[0].contents,{level:9}).length); if(process.argv[2]===n) console.log(outputFiles[0].text) }
