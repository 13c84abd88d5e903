// Checks how an operation responds to attacks. CORS and caching are not judged: they are among the open questions.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { EXPANDED, REPEATED, SCRIPT } from "./attacks.ts";
import type { OperationCalls } from "./calls.ts";
import {
  confirmed,
  contradicted,
  type Exchanges,
  kindOf,
  notTested,
  type Row,
  type RowsOf,
  type Verdict,
} from "./check.ts";

/** Makes the checks of attacks on one operation. */
export const attackedRows: RowsOf = (_, calls) => {
  const { script, trace, options } = calls;
  const row = (
    name: string,
    claim: string,
    expected: string,
    call: Call,
    expect: (answer: Answer) => Verdict,
  ): Row => ({
    name: `attack.${name}`,
    claim,
    provenance: "security",
    expected,
    call,
    expect,
  });
  return [
    row(
      "script",
      "sends no response that a browser would run as a page",
      SCRIPT_EXPECTED,
      script,
      judgeScript,
    ),
    row("trace", "does not repeat a TRACE", "a refusal that repeats no header", trace, judgeRepeated),
    row(
      "options",
      "does not run for OPTIONS, does not repeat its headers, and does not permit TRACE",
      "no envelope, and no TRACE",
      options,
      judgeOptions,
    ),
    ...entityRow(calls),
  ];
};

const SCRIPT_EXPECTED =
  "the script escaped, a media type other than text/html, or a Content-Security-Policy that forbids it";

function judgeScript(answer: Answer): Verdict {
  const kind = refusalKind(answer);
  if (!answer.text.includes(SCRIPT)) return confirmed(`${kind}: not repeated unescaped`);
  if (answer.contentType !== "text/html") return confirmed(`${kind}: as ${answer.contentType}`);
  const policy = /^content-security-policy: (.*)$/im.exec(answer.headers)?.[1] ?? "";
  return /\bsandbox\b(?! [^;]*allow-scripts)|default-src 'none'/.test(policy)
    ? confirmed(`${kind}: forbidden by its Content-Security-Policy`)
    : contradicted(`${kind}: repeated unescaped, as text/html`);
}

function judgeRepeated(answer: Answer): Verdict {
  const kind = refusalKind(answer);
  return answer.text.includes(REPEATED) ? contradicted(`${kind}: repeats the headers`) : confirmed(kind);
}

function judgeOptions(answer: Answer): Verdict {
  const repeated = judgeRepeated(answer);
  if (repeated.result === "contradicted") return repeated;
  const kind = refusalKind(answer);
  if (answer.isEnvelope) return contradicted(`the operation itself responded: ${kind}`);
  const permitted = /^(?:allow|public|access-control-allow-methods): .*\btrace\b/im.test(answer.headers);
  return permitted ? contradicted(`${kind}: permits TRACE`) : confirmed(kind);
}

function entityRow(calls: OperationCalls): Row[] {
  const { entity, plainXml, list, unknownClient } = calls;
  if (entity === undefined || plainXml === undefined) return [];
  return [
    {
      name: "attack.entity",
      claim: "reads no document type in XML, and expands no entity",
      provenance: "security",
      expected: "a different refusal than the same request gets without a document type",
      call: entity,
      needs: [plainXml, unknownClient, list, entity],
      expect: (answer, exchanges) => judgeEntity(answer, calls, plainXml, exchanges),
    },
  ];
}

function judgeEntity(answer: Answer, calls: OperationCalls, plainXml: Call, exchanges: Exchanges): Verdict {
  const kind = refusalKind(answer);
  if (answer.text.includes(EXPANDED)) return contradicted(`the entity was expanded: ${kind}`);
  const [ordinary, read, unread] = [plainXml, calls.unknownClient, calls.list].map((call) =>
    kindOf(call, exchanges),
  );
  if (read === unread) return notTested("an unreadable body gets the same refusal");
  return kind === ordinary && kind === read
    ? contradicted(`read like a request without a document type: ${kind}`)
    : confirmed(kind);
}
