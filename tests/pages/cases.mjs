// Case files that hold several texts: each below a line that begins with `%%` and names it.

import { readFileSync } from "node:fs";

/** The texts of one file, in their order. */
export function sections(file) {
  return readFileSync(file, "utf8")
    .split(/^%% /m)
    .slice(1)
    .map((one) => {
      const end = one.indexOf("\n");
      return { name: one.slice(0, end), text: one.slice(end + 1).replace(/\n+$/, "\n") };
    });
}
