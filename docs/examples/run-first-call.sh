node first-call.ts
