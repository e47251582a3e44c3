import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { host as desktop, type Host } from "./host";

let host: Host = desktop;
// In a plain browser, while developing, there is no core to ask.
if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
  const { fakeHost } = await import("./host/fake");
  host = fakeHost(new URLSearchParams(location.search).get("start") ?? "library");
}

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host } });
