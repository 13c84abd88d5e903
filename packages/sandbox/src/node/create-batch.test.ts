import { expect, test } from "vitest";
import { createBatch } from "./create-batch.ts";

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test("does everything once, in its order, when all that has arrived is read", async () => {
  const done: string[] = [];
  const soon = createBatch();

  soon(() => done.push("first"));
  soon(() => done.push("second"));
  expect(done).toEqual([]);
  await nextTurn();

  expect(done).toEqual(["first", "second"]);
});

test("what a task adds is for the next time", async () => {
  const done: string[] = [];
  const soon = createBatch();
  soon(() => {
    done.push("first");
    soon(() => done.push("second"));
  });

  await nextTurn();
  expect(done).toEqual(["first"]);
  await nextTurn();

  expect(done).toEqual(["first", "second"]);
});
