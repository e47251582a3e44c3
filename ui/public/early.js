// Asks the core for what the window opens with while the rest of the interface is still being read. The host takes the
// answer from here (src/host/tauri.ts).
window.daymarkStart = window.__TAURI_INTERNALS__?.invoke("start");
