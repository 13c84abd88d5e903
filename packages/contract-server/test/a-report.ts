// A report with every kind of result, and hostile text in every place that a server or a target controls.
import type { CheckReport, Report } from "../src/index.ts";

export const HOSTILE = `</td><script>alert(1)</script><img src=x onerror="a()"> & ' ]]> \${x} [b] 密碼`;

export const check: CheckReport = {
  id: "start.format.json",
  title: "start responds to application/json as application/json",
  operation: "start",
  provenance: "documented",
  result: "confirmed",
  expected: "a refusal",
  actual: "200, IsSuccessful: false",
  evidence: { curl: "curl -sS -i 'https://cbss.example/api?a=1&b=2'", answer: "200 application/json" },
};
const failure: CheckReport = {
  ...check,
  id: "start.signature.any",
  title: `start refuses ${HOSTILE}`,
  provenance: "security",
  result: "contradicted",
  actual: HOSTILE,
  evidence: { curl: `curl ${HOSTILE}`, answer: HOSTILE },
};
const news: CheckReport = {
  ...check,
  id: "start.framework.405",
  title: "start tells the verb",
  provenance: "framework-default",
  result: "contradicted",
  actual: "404 of the framework",
};
export const change: CheckReport = {
  ...check,
  id: "start.accepted",
  title: "start accepts",
  operation: null,
  result: "not tested",
  actual: "not sent: it starts a change, which needs --allow-changes",
  evidence: null,
};

export const report: Report = {
  target: "https://cbss.example",
  document: { title: "CBSS customer API", version: "1.0.0" },
  startedAt: "2026-11-22T09:00:00.000Z",
  milliseconds: 1234,
  summary: { confirmed: 1, contradicted: 2, notTested: 1 },
  gaps: [],
  checks: [check, failure, news, change],
  unknowns: [
    { question: "How is the digest written?", answer: HOSTILE },
    { question: "Where is the signature checked?", answer: null },
  ],
  timings: [{ what: HOSTILE, calls: 3, milliseconds: 12.345 }],
};
