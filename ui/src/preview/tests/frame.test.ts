import { type Component, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Preview from "../Preview.svelte";
import Sheet from "../Sheet.svelte";

const page = { kind: "full", html: "<p>A day</p>", blocks: [] } as const;
const thrown: unknown[] = [];
const keep = (event: ErrorEvent) => {
  event.preventDefault();
  thrown.push(event.error);
};

beforeEach(() => {
  thrown.length = 0;
  window.addEventListener("error", keep);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  window.removeEventListener("error", keep);
  vi.unstubAllGlobals();
});

test.each([
  ["sheet", Sheet as Component<never>, { page, name: "The page", width: 232 }],
  ["preview", Preview as Component<never>, {}],
])("the document of a %s may come after it has gone", async (_name, component, props) => {
  const shown = mount(component, { target: document.body, props: props as never });
  const frame = document.querySelector("iframe") as HTMLIFrameElement;
  await unmount(shown);
  frame.dispatchEvent(new Event("load"));
  expect(thrown).toEqual([]);
});
