// Formatted text on the clipboard. A copy event carries both forms, and needs no permission in any webview.

import type { CopiedHtml } from "../bindings";

/** Copies during a press or a key; false where the webview refused. */
export function copyHtml(copied: CopiedHtml, within: Element): boolean {
  // WebKit fires a copy event only where something is selected; the box stays inside the open dialog, which is
  // the only part of the window that is not inert.
  const box = document.createElement("textarea");
  box.value = copied.text || " ";
  box.setAttribute("aria-hidden", "true");
  box.tabIndex = -1;
  box.className = "vh";
  const before = document.activeElement;
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", copied.html);
    event.clipboardData?.setData("text/plain", copied.text);
    event.preventDefault();
    event.stopPropagation();
    done = true;
  };
  within.append(box);
  box.select();
  document.addEventListener("copy", put, { capture: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put, { capture: true });
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  }
  return done;
}
