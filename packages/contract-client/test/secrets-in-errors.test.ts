/**
 * Secrets × spellings × places × entry points. No printed text contains a secret that a response repeats. The program still reads
 * the response unchanged.
 */
import {
  type CbssClientOptions,
  createCbssApi,
  createCbssClient,
  isCbssError,
  type ResponseFacts,
} from "@cbss/client";
import { escapes, secrets, shortSecrets, spellingsOf, writings } from "@cbss/internal/spellings";
import { markdownTable } from "markdown-table";
import { afterAll, describe, expect, it } from "vitest";
import { type Answers, MARK, places } from "./answers-that-repeat.ts";
import { printed } from "./printed.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const NewEmailAddress = "mei@example.com";

/** A call: the secrets that it sends, and the server's behaviour. */
interface Call {
  Password: string;
  signature: string;
  fetch: (url: unknown) => Promise<Response>;
}

type Options = CbssClientOptions & { Password: string };

/** The entry points, each with a call through it. */
const doors = {
  createCbssClient: ({ Password, ...options }: Options) =>
    createCbssClient(options).startEmailAddressChange({ Password, NewEmailAddress }),
  createCbssApi: ({ Password, ...options }: Options) => {
    const Content = { Password, NewEmailAddress };
    const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content };
    return createCbssApi(options).POST(path, { body, parseAs: "text" });
  },
};
type Door = keyof typeof doors;

/** Makes a call; returns everything that may be printed: the error, if one is thrown, and the exchange of onExchange. */
async function outcomeOf(door: Door, { Password, signature, fetch }: Call) {
  const told: unknown[] = [];
  const error = await errorOf(
    doors[door]({
      Password,
      baseUrl: "https://cbss.example",
      clientCode: "SANDBOX",
      signer: () => signature,
      fetch,
      onExchange: (exchange) => told.push(exchange),
    }),
  );
  if (told.length !== 1) throw new Error(`onExchange was called ${told.length} times.`);
  return { error, exchange: told[0] };
}

/** Returns the error that a call throws; undefined if it returns the response. */
async function errorOf(outcome: Promise<unknown>): Promise<unknown> {
  const thrown = await outcome.then(
    () => undefined,
    (error) => error,
  );
  if (thrown !== undefined && !isCbssError(thrown)) throw thrown;
  return thrown;
}

/** Makes a call through an entry point, to a server that repeats a text in a place; prints the outcome. */
async function printedOf(door: Door, answers: Answers, echo: string, call: Omit<Call, "fetch">) {
  const fetch = async (url: unknown) => answers(`${MARK} ${echo} ${MARK}`, String(url));
  const { error, exchange } = await outcomeOf(door, { ...call, fetch });
  return [...(error === undefined ? [] : [printed(error)]), printed(exchange)].join("\n");
}

const SIGNATURE = "5ca1ab1e".repeat(8);
const PASSWORD = "correct horse";

/** The number of spellings per place, of 1,000. Together, the places use all simple spellings and many mixed ones. */
const SPELLINGS = 12;
/** Only the beginning of a shown text is searched, so it must contain the first four characters of a secret. */
const LONGEST_BEGINNING = 4000;
const LONGEST = 2 ** 18;

/** Yields alternately a simple spelling, and a mixed one that is escaped two to four times. */
function* spellingsFor(secret: string, turn: number): Generator<string> {
  const simple = [...spellingsOf(secret, 1)].filter(([name]) => /^raw|^[^,]+$/.test(name));
  for (let at = 0; at < SPELLINGS; at += 2) {
    const number = (turn * SPELLINGS) / 2 + at / 2;
    yield simple[number % simple.length]?.[1] ?? secret;
    const mixed = mixedSpelling(secret, number);
    if ((mixed.length / secret.length) * 4 < LONGEST_BEGINNING) yield mixed;
  }
}

function mixedSpelling(secret: string, number: number): string {
  const [write, ways] = [Object.values(writings), Object.values(escapes)];
  const written = write[number % write.length]?.(secret) ?? secret;
  const depth = 2 + (number % 3);
  return Array.from({ length: depth }, (_, level) => ways[(number * 5 + level * 7) % ways.length]).reduce(
    (text, spell) => (text.length < LONGEST ? (spell?.(text) ?? text) : text),
    written,
  );
}

const rows: string[][] = [];
afterAll(() => console.log(markdownTable([["place", "secret", ...Object.keys(doors)], ...rows])));

/** Makes all calls through both entry points, and records in the table how many show a secret. */
async function expectNothingShown(
  [place, secret]: [place: string, secret: string],
  tries: Iterable<{ call: Omit<Call, "fetch">; echo: string; shows: (text: string) => boolean }>,
): Promise<void> {
  const all = [...tries];
  const shown: string[] = [];
  const row = [place, secret];
  for (const door of Object.keys(doors) as Door[]) {
    const before = shown.length;
    for (const { call, echo, shows } of all) {
      if (shows(await printedOf(door, places[place] as Answers, echo, call)))
        shown.push(`${call.Password.slice(0, 40)} as ${echo.slice(0, 200)} (${echo.length})`);
    }
    row.push(`${all.length} repeated, ${shown.length - before} shown`);
  }
  rows.push(row);
  expect(shown).toEqual([]);
}

describe.each(Object.keys(places))("%s", (place) => {
  const turn = Object.keys(places).indexOf(place);

  it("shows no password, in any spelling", async () => {
    const passwords = [...Object.values(secrets), ...shortSecrets];
    await expectNothingShown(
      [place, "Password"],
      passwords.flatMap((Password) =>
        [...spellingsFor(Password, turn)].map((echo) => ({
          call: { Password, signature: SIGNATURE },
          echo,
          shows: (text) => text.includes(MARK),
        })),
      ),
    );
  });

  it("shows no Signature, in any spelling", async () => {
    const signatures = [SIGNATURE, "q83vEjRWeJ+/q83vEjRWeKvN7xI0VniQq83vEjRWeJA="];
    await expectNothingShown(
      [place, "Signature"],
      signatures.flatMap((signature) =>
        [...spellingsFor(signature, turn)].map((echo) => ({
          call: { Password: PASSWORD, signature },
          echo,
          shows: (text) => [signature, echo].some((one) => text.toLowerCase().includes(one.toLowerCase())),
        })),
      ),
    );
  });

  it("is read by the program unchanged", async () => {
    let came: Response | undefined;
    const fetch = async (url: unknown) => {
      const response = (places[place] as Answers)(PASSWORD, String(url));
      came = response.clone();
      return response;
    };
    const { error } = await outcomeOf("createCbssClient", {
      Password: PASSWORD,
      signature: SIGNATURE,
      fetch,
    });

    const { envelope, httpError, response, thrown } = error as Faithful;
    if (came === undefined || place === "the error that reading throws") {
      expect(thrown).toHaveProperty("message", PASSWORD);
      return;
    }
    expect(response?.status).toBe(came.status);
    expect([...(response?.headers ?? [])]).toEqual([...came.headers]);
    expect(response?.contentType).toBe(came.headers.get("content-type") ?? "");
    const body = await came.text();
    const isRead = /^{.*"(Messages|Message)":/.test(body);
    expect(envelope ?? httpError).toEqual(isRead ? JSON.parse(body) : undefined);
  });
});

/** The parts of an error that are not redacted. */
interface Faithful {
  envelope?: unknown;
  httpError?: unknown;
  response?: ResponseFacts;
  thrown?: unknown;
}
