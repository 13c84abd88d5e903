/**
 * Secrets × spellings × places × front doors: whatever an answer repeats, nothing of it is printed, and the program reads it as it came.
 */
import { createCbssApi, createCbssClient, isCbssError } from "@cbss/client";
import { secrets, shortSecrets, spellingsOf } from "@cbss/internal/spellings";
import { markdownTable } from "markdown-table";
import { afterAll, describe, expect, it } from "vitest";
import { type Answers, MARK, places } from "./answers-that-repeat.ts";
import { printed } from "./printed.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const NewEmailAddress = "mei@example.com";

/** A call: what is sent, and what the server does. */
interface Call {
  Password: string;
  signature: string;
  fetch: typeof fetch;
}

/** Calls, and comes to all that may be printed: the error, if there is one, and what onExchange is told. */
type Door = (call: Call) => Promise<{ error?: unknown; exchange: unknown }>;

const doors: Record<string, Door> = {
  createCbssClient: async (call) => {
    let exchange: unknown;
    const options = { ...optionsOf(call), onExchange: (told: unknown) => void (exchange = told) };
    const { Password } = call;
    const outcome = createCbssClient(options).startEmailAddressChange({ Password, NewEmailAddress });
    return { error: await errorOf(outcome), exchange };
  },
  createCbssApi: async (call) => {
    let exchange: unknown;
    const options = { ...optionsOf(call), onExchange: (told: unknown) => void (exchange = told) };
    const Content = { Password: call.Password, NewEmailAddress };
    const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content };
    const outcome = createCbssApi(options).POST(path, { body, parseAs: "text" });
    return { error: await errorOf(outcome), exchange };
  },
};

function optionsOf({ signature, fetch }: Call) {
  return { baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => signature, fetch };
}

/** What a call throws; nothing if the answer is handed out. */
async function errorOf(outcome: Promise<unknown>): Promise<unknown> {
  const thrown = await outcome.then(() => undefined, (error) => error);
  if (thrown !== undefined && !isCbssError(thrown)) throw thrown;
  return thrown;
}

/** Calls through a door, to a server that repeats a text in a place, and says what is printed of the call. */
async function printedOf(door: Door, answers: Answers, echo: string, call: Omit<Call, "fetch">) {
  const network = async (url: unknown) => answers(`${MARK} ${echo} ${MARK}`, String(url));
  const { error, exchange } = await door({ ...call, fetch: network as typeof fetch });
  return [...(error === undefined ? [] : [printed(error)]), printed(exchange)].join("\n");
}

const SIGNATURE = "5ca1ab1e".repeat(8);
// As few as tell the spellings apart; which ones depends on the place, so that all have their turn.
const MIXED = 8;

/** Each writing and each escape once, and some of those that are escaped several times. */
function* spellingsFor(secret: string, turn: number): Generator<string> {
  const simple = [...spellingsOf(secret, 1)].filter(([name]) => name.startsWith("raw") || !name.includes(", "));
  for (const [, text] of simple) yield text;
  const mixed = [...spellingsOf(secret, 4)].slice(simple.length);
  const step = Math.ceil(mixed.length / MIXED);
  for (let at = turn % step; at < mixed.length; at += step) yield mixed[at]?.[1] ?? "";
}

const rows: string[][] = [];
afterAll(() => console.log(markdownTable([["place", ...Object.keys(doors)], ...rows])));

describe.each(Object.entries(places))("%s", (place, answers) => {
  it("shows no password, in whatever spelling", async () => {
    const turn = Object.keys(places).indexOf(place);
    const row = [place];
    for (const door of Object.values(doors)) {
      const shown: string[] = [];
      let tried = 0;
      for (const [name, Password] of [...Object.entries(secrets), ...shortSecrets.map((one) => [one, one])]) {
        for (const echo of spellingsFor(Password as string, turn)) {
          tried++;
          const text = await printedOf(door, answers, echo, { Password: Password as string, signature: SIGNATURE });
          if (text.includes(MARK)) shown.push(`${name}: ${echo.slice(0, 200)}`);
        }
      }
      row.push(`${tried} repeated, ${shown.length} shown`);
      expect(shown).toEqual([]);
    }
    rows.push(row);
  });
});
