npx @cbss/sandbox
