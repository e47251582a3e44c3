// The host that this window runs on. Features get it from here and know no other.

import { tauriHost } from "./tauri";

export { type DetailsPatch, type Host, HostError } from "./host";
export const host = tauriHost;
