import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Details } from "../bindings";
import { DetailsForm, PAUSE } from "./details-form.svelte";

const details = { title: "Before", imageAlt: "A field", summary: "" } as Details;
let sent: [number, Record<string, string>][];
let answer: () => Promise<unknown>;
let form: DetailsForm;

beforeEach(async () => {
  vi.useFakeTimers();
  sent = [];
  answer = () => Promise.resolve();
  form = new DetailsForm((draft, patch) => {
    sent.push([draft, patch]);
    return answer();
  });
  await form.show(7);
});

afterEach(() => {
  vi.useRealTimers();
});

test("what is typed goes out once, after the pause", async () => {
  form.change("title", "A");
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  form.change("title", "Af");
  form.change("summary", "Short");
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([[7, { title: "Af", summary: "Short" }]]);
});

test("a field that is left sends at once", async () => {
  form.change("title", "After");
  await form.flush();
  expect(sent).toEqual([[7, { title: "After" }]]);
  await vi.advanceTimersByTimeAsync(PAUSE * 2);
  expect(sent.length, "the pause must not send it again").toBe(1);
});

test("another article is shown only after the last one's words are sent to it", async () => {
  form.change("title", "After");
  await form.show(8);
  form.change("title", "Other");
  await form.flush();
  expect(sent).toEqual([
    [7, { title: "After" }],
    [8, { title: "Other" }],
  ]);
});

test("what is being typed shows before what the core answered", async () => {
  expect(form.value("title", details)).toBe("Before");
  expect(form.value("image_alt", details)).toBe("A field");
  let done = () => {};
  answer = () =>
    new Promise<void>((resolve) => {
      done = resolve;
    });
  form.change("title", "Aft");
  const flushed = form.flush();
  await vi.advanceTimersByTimeAsync(0);
  form.change("title", "After");
  done();
  await flushed;
  expect(form.value("title", details), "the answer to 'Aft' must not take back a letter").toBe("After");
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(sent.at(-1)).toEqual([7, { title: "After" }]);
});
