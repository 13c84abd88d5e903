// Sends one group of the corpus one way, and finds the responses that are the same, different on purpose, or different.
import { createSandbox, type SandboxOptions } from "../../src/index.ts";
import { isSame, showGiven, showRecorded } from "./compare-answers.ts";
import { type RecordedRequest, readGroup, type Setting } from "./corpus.ts";
import { differencesOver } from "./differences.ts";
import { toRecordedMessage } from "./recorded-messages.ts";
import type { Way } from "./send-requests.ts";

/** One compared response. */
export interface Compared {
  readonly request: RecordedRequest;
  readonly setting: Setting;
  readonly recorded: string;
  readonly given: string;
  readonly isSame: boolean;
  /** Why the response may be different. */
  readonly reason: string | undefined;
}

/** Compares the responses of a group to all requests that a way can send. */
export async function compareGroup(group: string, over: string, open: OpenWay): Promise<Compared[]> {
  const requests = readGroup(group);
  const settings = new Set(requests.flatMap(({ answers }) => [...answers.keys()]));
  const compared: Compared[] = [];
  for (const setting of settings) {
    const way = await open(createSandbox(toOptions(setting)));
    for (const request of requests) compared.push(...(await compare(request, setting, way, over)));
    await way.close();
  }
  return compared;
}

type OpenWay = (sandbox: ReturnType<typeof createSandbox>) => Promise<Way>;

async function compare(
  request: RecordedRequest,
  setting: Setting,
  way: Way,
  over: string,
): Promise<Compared[]> {
  const answer = request.answers.get(setting);
  const answered = answer && (await way.send(request));
  if (answer === undefined || answered === undefined) return [];
  const comparison = { host: way.host, hasBody: request.method !== "HEAD" };
  const recorded = showRecorded(answer, comparison);
  const given = showGiven(answered, comparison);
  const reason = reasonFor(request.id, over);
  return [{ request, setting, recorded, given, isSame: isSame(recorded, given), reason }];
}

function reasonFor(id: number, over: string): string | undefined {
  return differencesOver(over).find(({ ids }) => ids.includes(id))?.reason;
}

// With these, the sandbox decides as the recorder does.
function toOptions(setting: Setting): SandboxOptions {
  return {
    lockout: false,
    diagnose: false,
    validateNewValues: false,
    checksModelState: setting.startsWith("modelState"),
    errorDetails: /details/i.test(setting),
    xmlWorks: setting.endsWith(":xmlWorks"),
    unroutedPath: "framework",
    toMessage: toRecordedMessage,
  };
}
