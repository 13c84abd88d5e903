npm install --save-dev msw
npx vitest run with-msw.test.ts
