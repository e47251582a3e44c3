// How what the page asks reaches the core: `window.__TAURI_INTERNALS__.postMessage`, which `invoke` calls.
//
// Every command goes as a request to `ipc:`, as in Tauri's own script, but for the one that each key press sends. That
// one goes by the webview's message handler: its answer then comes as a script, and waits neither for the network
// process nor for a drawing between them (docs/decisions/0014). Tauri puts the key in that shows that a message is
// this page's.
(() => {
  const key = __INVOKE_KEY__;
  const swift = new Set(["edit"]);
  const isBytes = (payload) => payload instanceof ArrayBuffer || ArrayBuffer.isView(payload);

  function swiftly({ cmd, callback, error, payload, options }) {
    const message = { cmd, callback, error, payload, options: { ...options }, __TAURI_INVOKE_KEY__: key };
    window.ipc.postMessage(JSON.stringify(message));
  }

  async function answered(response) {
    const kind = (response.headers.get("content-type") ?? "").split(",")[0];
    if (kind === "application/json") return response.json();
    return kind === "text/plain" ? response.text() : response.arrayBuffer();
  }

  async function ask({ cmd, callback, error, payload, options }) {
    const bytes = isBytes(payload);
    const headers = new Headers(options?.headers ?? {});
    headers.set("Content-Type", bytes ? "application/octet-stream" : "application/json");
    headers.set("Tauri-Callback", callback);
    headers.set("Tauri-Error", error);
    headers.set("Tauri-Invoke-Key", key);
    const { convertFileSrc, runCallback } = window.__TAURI_INTERNALS__;
    const body = bytes ? payload : JSON.stringify(payload);
    const [to, answer] = await fetch(convertFileSrc(cmd, "ipc"), { method: "POST", body, headers })
      .then(async (response) => {
        const well = response.headers.get("Tauri-Response") === "ok";
        return [well ? callback : error, await answered(response)];
      })
      .catch((failure) => [error, { code: "other", message: String(failure), hint: "" }]);
    runCallback(to, answer);
  }

  Object.defineProperty(window.__TAURI_INTERNALS__, "postMessage", {
    value: (message) => (swift.has(message.cmd) ? swiftly(message) : void ask(message)),
  });
})();
