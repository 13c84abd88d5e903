/**
 * Connects the workbench: after any change, each stage is computed and a refused signature is judged again.
 */
import type { DigestEncoding } from "@cbss/signature";
import { type BodySource, startBodySource } from "./body-source.ts";
import { enableCopying, enableShowing } from "./buttons.ts";
import { followSecrets } from "./follow-secrets.ts";
import { forgetOnLeave } from "./forget-on-leave.ts";
import { judge } from "./judge.ts";
import { latest } from "./latest.ts";
import { part, readValue, setValue } from "./parts.ts";
import { signWithNewline } from "./refused-example.ts";
import { showProblem, showSecretNotes, showStages, showVerdict } from "./show.ts";
import { computeStages, type Given, type Stages } from "./stages.ts";
import { startVectors } from "./vector-picker.ts";

/** Adds the behaviour to the markup. */
export function startWorkbench(root: HTMLElement): void {
  const showLatestStages = latest<Stages | Error>(0, (stages) => {
    if (stages instanceof Error) showProblem(root, stages);
    else showStages(root, stages);
  });
  const showLatestVerdict = latest<Awaited<ReturnType<typeof judge>> | Error>(150, (verdict) => {
    showVerdict(root, verdict);
  });
  const update = (): void => {
    const given = readGiven(root, body);
    showSecretNotes(root, given);
    showLatestStages(() => computeStages(given).catch(asError));
    part(root, "verdict").toggleAttribute("data-pending", readValue(root, "refused") !== "");
    showLatestVerdict(() => judge({ ...given, signature: readValue(root, "refused") }).catch(asError));
  };
  const body = startBodySource(root, update);
  startVectors(root, body, update);
  enableCopying(root);
  enableShowing(root);
  takeQueryOfOperation(root);
  followSecrets(root);
  startUnfolding(root);
  root.addEventListener("input", update);
  part(root, "example").addEventListener("click", async () => {
    const example = await signWithNewline(readGiven(root, body)).catch(asError);
    if (example instanceof Error) return showVerdict(root, example);
    setValue(root, "refused", example);
    update();
  });
  forgetOnLeave(root, () => {
    body.forget();
    for (const output of part(root, "stages").querySelectorAll("[data-part]")) output.textContent = "";
  });
  update();
}

function readGiven(root: HTMLElement, body: BodySource): Given {
  const operation = part<HTMLSelectElement>(root, "operation").selectedOptions[0];
  return {
    body: body.bytes(),
    clientKey: readValue(root, "client-key"),
    loginSalt: readValue(root, "login-salt"),
    digest: readValue(root, "digest") as DigestEncoding,
    method: operation?.dataset["method"] ?? "",
    baseUrl: readValue(root, "base-url"),
    path: operation?.value ?? "",
    parameter: root.dataset["parameter"] ?? "",
    query: readValue(root, "query"),
    contentType: readValue(root, "media-type"),
  };
}

/** Another operation has its own query. Its example replaces the body if that is still an example. */
function takeQueryOfOperation(root: HTMLElement): void {
  const operation = part<HTMLSelectElement>(root, "operation");
  const examples = [...operation.options].map(({ dataset }) => dataset["body"]);
  operation.addEventListener("input", () => {
    const { query = "", body = "" } = operation.selectedOptions[0]?.dataset ?? {};
    setValue(root, "query", query);
    if (examples.includes(readValue(root, "body"))) setValue(root, "body", body);
  });
}

/** Shows and hides the stages on a narrow screen. On a wide screen they are always shown. */
function startUnfolding(root: HTMLElement): void {
  const button = part<HTMLButtonElement>(root, "unfold");
  button.addEventListener("click", () => {
    const isOpen = button.ariaExpanded === "true";
    button.ariaExpanded = String(!isOpen);
    button.textContent = isOpen ? "Show each stage" : "Hide each stage";
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
