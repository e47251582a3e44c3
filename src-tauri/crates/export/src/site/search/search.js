// The search page's script. It loads the pieces of the index that a search needs, from beside the page, and nothing
// else. A term is folded as `terms.rs` folds it.
(() => {
  const form = document.querySelector("form.search");
  const field = form.querySelector("input");
  const status = document.querySelector(".status");
  const list = document.querySelector("ol.results");
  const { pieces, described, version, root, found, nothing } = form.dataset;
  const most = 50;
  const loaded = new Map();
  const waiting = new Map();
  const han = "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const isHan = new RegExp(`[${han}]`, "u");

  globalThis.daymark = (name, data) => {
    loaded.set(name, data);
    waiting.get(name)?.();
  };

  function load(name) {
    if (loaded.has(name)) return Promise.resolve(loaded.get(name));
    return new Promise((done) => {
      const script = document.createElement("script");
      script.src = `${name}.js?${version}`;
      const end = () => done(loaded.get(name));
      waiting.set(name, end);
      script.onerror = end;
      document.head.append(script);
    });
  }

  function terms(text) {
    const folded = text.normalize("NFKD").replace(/[\p{M}\u0640]+/gu, "").toLowerCase();
    const all = new Set();
    for (const [run] of folded.matchAll(new RegExp(`[${han}]+|(?:(?![${han}])[\\p{L}\\p{N}])+`, "gu"))) {
      const letters = [...run];
      const word = !isHan.test(run);
      // A single letter says nothing, and is in no index.
      if (word && letters.length === 1 && !/\d/.test(run)) continue;
      if (word) all.add(/^ال.../.test(run) ? run.slice(2) : run);
      else if (letters.length === 1) all.add(run);
      else for (let at = 1; at < letters.length; at++) all.add(letters[at - 1] + letters[at]);
    }
    return [...all];
  }

  function piece(term) {
    const letters = [...term];
    let hash = 0x811c9dc5;
    for (const letter of letters.slice(0, isHan.test(letters[0]) ? 1 : 2))
      hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
    return (hash >>> 0) % Number(pieces);
  }

  // The articles with a term, or with one that begins with it, by weight.
  function articlesWith(index, term) {
    const weights = new Map();
    for (const [known, postings] of Object.entries(index)) {
      if (!known.startsWith(term)) continue;
      let article = 0;
      for (const posting of postings.split(" ")) {
        const [ahead, weight = 1] = posting.split(":");
        article += Number(ahead);
        const score = known === term ? Number(weight) : Number(weight) / 2;
        weights.set(article, Math.max(weights.get(article) ?? 0, score));
      }
    }
    return weights;
  }

  async function articles(query) {
    let all;
    for (const term of terms(query)) {
      const index = (await load(`t${piece(term)}`)) ?? {};
      let weights = articlesWith(index, term);
      // Of a word in another form the beginning: "wells" finds "well".
      for (let cut = 1; weights.size === 0 && cut <= 2 && term.length - cut > 3; cut++)
        weights = articlesWith(index, term.slice(0, -cut));
      if (!all) {
        all = weights;
        continue;
      }
      for (const [article, score] of all)
        if (weights.has(article)) all.set(article, score + weights.get(article));
        else all.delete(article);
    }
    return [...(all ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([article]) => article);
  }

  function part(name, text, className) {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function shown([address, title, date, observance, summary, language]) {
    const item = document.createElement("li");
    if (date || observance) item.append(part("p", [date, observance].filter(Boolean).join(" · "), "when"));
    const link = part("a", title);
    link.href = `${root}${address}index.html`;
    const heading = part("h2", "");
    heading.append(link);
    item.append(heading);
    if (summary) item.append(part("p", summary));
    if (language) item.lang = language;
    return item;
  }

  let latest = 0;
  async function search() {
    const query = field.value;
    const mine = ++latest;
    const numbers = await articles(query);
    const results = [];
    for (const number of numbers.slice(0, most)) {
      const descriptions = (await load(`d${Math.floor(number / described)}`)) ?? [];
      const article = descriptions[number % described];
      if (article) results.push(shown(article));
    }
    // Somebody has typed on.
    if (mine !== latest) return;
    list.replaceChildren(...results);
    const asked = terms(query).length > 0;
    status.textContent = !asked ? "" : numbers.length > 0 ? `${found} ${numbers.length}` : nothing;
  }

  field.addEventListener("input", search);
  form.hidden = false;
  field.value = new URL(location.href).searchParams.get("q") ?? "";
  if (field.value) search();
})();
