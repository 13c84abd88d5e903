/**
 * Loads a vector into the fields, and reports whether this page computes the same result as the vector.
 */
import type { BodySource } from "./body-source.ts";
import { part, readValue, setText, setValue } from "./parts.ts";
import { differencesFrom, type Vector, vectors } from "./vectors.ts";

/** Connects the list of vectors and its button. Calls `onChange` when the fields have changed. */
export function startVectors(root: HTMLElement, body: BodySource, onChange: () => void): void {
  const list = part<HTMLSelectElement>(root, "vector");
  const chosen = (): Vector | undefined => vectors[list.selectedIndex];
  const tell = (): void => setText(root, "vector-note", `It catches: ${chosen()?.catches ?? ""}`);
  list.addEventListener("input", tell);
  tell();

  part(root, "use-vector").addEventListener("click", async () => {
    const vector = chosen();
    if (!vector) return;
    fillIn(root, vector, body);
    onChange();
    const differences = await differencesFrom(vector, root.dataset["parameter"] ?? "");
    showResult(root, vector.name, differences);
  });
  // The result of a vector is valid only until a field changes.
  root.addEventListener("input", ({ target }) => {
    if (target !== list && !part(root, "refused").contains(target as Node))
      setText(root, "vector-result", "");
  });
}

function fillIn(root: HTMLElement, vector: Vector, body: BodySource): void {
  body.take(vector.body, `that of the vector ${vector.name}`);
  setValue(root, "client-key", vector.clientKey);
  setValue(root, "login-salt", vector.loginSalt);
  setValue(root, "base-url", vector.baseUrl);
  setValue(root, "operation", vector.path);
  setValue(root, "query", vector.query);
  const isHeld = ["client-key", "login-salt"].every(
    (name, i) => readValue(root, name) === [vector.clientKey, vector.loginSalt][i],
  );
  if (!isHeld) throw new Error(`A field cannot hold the secrets of the vector ${vector.name}.`);
}

function showResult(root: HTMLElement, name: string, differences: readonly string[]): void {
  const result = part(root, "vector-result");
  const isSame = differences.length === 0;
  result.dataset["verdict"] = isSame ? "valid" : "unexplained";
  result.textContent = isSame
    ? `Equal to the vector ${name}: in hex, hex-upper and base64, and both URLs.`
    : `Not equal to the vector ${name}: ${differences.join(", ")}.`;
}
