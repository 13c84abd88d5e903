npm install --save-dev vitest
npx vitest run with-vitest.test.ts
