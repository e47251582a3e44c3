import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { host as desktop, type Host } from "./host";

/** How long a slow disk may keep the window from showing that it is there, in milliseconds. */
const PATIENCE = 250;

let host: Host = desktop;
// In a plain browser, while developing, there is no core to ask.
if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
  const { fakeHost } = await import("./host/fake");
  host = fakeHost(new URLSearchParams(location.search).get("start") ?? "library");
}

// With the answer at hand the article is in the first frame that is drawn, instead of a window without one.
const starting = host.start();
await Promise.race([
  starting.catch(() => undefined),
  new Promise((late) => {
    setTimeout(late, PATIENCE);
  }),
]);

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host, starting } });
