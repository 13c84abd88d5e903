sed 's/sandbox-password/not-the-password/' first-call.mjs > wrong-password.mjs
node wrong-password.mjs
