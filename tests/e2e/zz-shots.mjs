import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freshHome, Key, startDisplay, Window } from "./window.mjs";
const out = "/tmp/calshots";
for (const [w, h] of [[1280, 800], [900, 600]]) {
  const display = await startDisplay(`${w}x${h}`);
  const home = freshHome();
  writeFileSync(path.join(home.data, "organisation.json"), JSON.stringify({ name: "Alderline Institute", language: "en" }));
  const chosen = ["human-rights-day","mountain-day","disability-day","migrants-day","world-aids-day","anti-corruption-day","arabic-language-day","braille-day","world-education-day","holocaust-remembrance","south-south-cooperation-day","international-day-peace","road-safety-week","world-space-week","mother-language-day","womens-day","world-water-day"];
  writeFileSync(path.join(home.data, "calendar.json"), JSON.stringify({ observances: chosen }));
  const window = await Window.open({ display, home });
  try {
    await window.session.manage().window().setRect({ x: 0, y: 0, width: w, height: h });
    await window.role("button", "New article");
    const pause = () => new Promise((r) => setTimeout(r, 600));
    if (w === 1280) {
    await window.newArticle({ observance: "international mountain day", year: 2026 });
    await window.newArticle({ observance: "south-south cooperation", year: 2027 });
    }
    await window.chord(Key.CONTROL, Key.SHIFT, "k");
    await window.role("heading", "Calendar");
    await pause();
    await window.screenshot(`${out}/coming-${w}.png`);
    await window.keys(Key.TAB);
    for (const scheme of ["light", "dark"]) {
      await window.run("document.documentElement.dataset.scheme = arguments[0]", scheme);
      await window.run(`[...document.querySelectorAll('[data-row]')].find(b => b.textContent.includes("Mountain")||b.textContent.includes("Human Rights"))?.click()`);
      await pause();
      await window.screenshot(`${out}/coming-leaf-${scheme}-${w}.png`);
      await window.run(`document.querySelector('input[value="months"]').click()`);
      await pause();
      await window.screenshot(`${out}/months-${scheme}-${w}.png`);
      await window.run(`document.querySelector('input[value="coming"]').click()`);
      await pause();
    }
    await window.run("document.documentElement.dataset.scheme = 'light'");
    for (const [name, button] of [["choose", "Choose days…"], ["own", "Our own…"]]) {
      await window.click("button", button);
      await pause();
      await window.screenshot(`${out}/${name}-${w}.png`);
      if (name === "own") { await window.click("button", "Add a day…"); await pause(); await window.screenshot(`${out}/own-day-${w}.png`); }
      await window.keys(Key.ESCAPE);
      await pause();
    }
  } finally {
    await window.close();
    await display.stop();
    home.remove();
  }
}
