// Nothing that an input holds runs, opens a socket or lands outside the folder: the cases of tests/cases/hostile.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { cases, everyHost, hostilities, tree, watched } from "./hostile.mjs";
import { root } from "./validators.mjs";

const cli = path.join(root, "target/debug/daymark-cli");
const organisation = JSON.stringify({
  name: "Alderline Institute",
  website: "https://alderline.example/",
  language: "en",
  baseUrl: "https://alderline.example/days/",
});
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
const sample = path.join(root, "templates/samples/knowledge-that-travels.md");

// What the pages of a site hold beside the articles. 404.html, which has to work at every depth, is not served here.
const stylesheet = "head > link[rel=stylesheet]";
const siteOwn = {
  site: [stylesheet],
  "search/index.html": [stylesheet, "main form[role=search]", "head > script[defer]"],
};

describe("hostile inputs", () => {
  let folder;
  /** Two watches, each with hosts of its own, so that what is asked of them is told apart. */
  let watches = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "daymark-hostile-"));
    watches = await Promise.all(
      [1, 2].map(async () => {
        const hosts = await everyHost();
        return { hosts, browser: await watched(hosts.port) };
      }),
    );
  });

  after(async () => {
    for (const { hosts, browser } of watches) {
      await browser.quit();
      await hosts.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** Exports, and asserts that the folder alone was written to. Gives what the call printed. */
  function exported(room, target, files, { data, templates, more = [] } = {}) {
    const out = path.join(room, "out", target);
    const before = tree(folder);
    const done = spawnSync(cli, ["export", "--target", target, "--json", "--out", out, ...more, ...files], {
      cwd: room,
      env: {
        ...process.env,
        HOME: path.join(room, "home"),
        DAYMARK_DATA_DIR: data ?? path.join(room, "data"),
        ...(templates ? { DAYMARK_TEMPLATES: templates } : {}),
      },
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: 120_000,
    });
    assert.equal(done.signal, null, `${target} came to no end`);
    assert.ok([0, 1, 2].includes(done.status), `${target}: status ${done.status}`);
    assert.doesNotMatch(done.stderr, /panicked at|RUST_BACKTRACE/, "no panic");
    const inside = path.relative(folder, out) + path.sep;
    const known = new Set(before);
    // A site remembers in the data folder what it has read.
    const memory = new RegExp(`^${path.relative(folder, room)}/data/cache/site-[0-9a-f]+\\.tsv$`);
    const strays = tree(folder).filter(
      (file) => !file.startsWith(inside) && !known.has(file) && !(target === "site" && memory.test(file)),
    );
    assert.deepEqual(strays, [], `${target} wrote outside its folder`);
    for (const file of existsSync(out) ? tree(out) : [])
      assert.match(file, /^[A-Za-z0-9._/-]+$/, "names that every system takes");
    return { out, ...done, report: done.status === 2 && !done.stdout.trim() ? [] : JSON.parse(done.stdout) };
  }

  function room(name, profile = organisation) {
    const place = path.join(folder, name);
    for (const one of ["data", "home", "in"]) mkdirSync(path.join(place, one), { recursive: true });
    writeFileSync(path.join(place, "data/organisation.json"), profile);
    return place;
  }

  /** Asserts that a message has the headers of every message and no others. */
  function plainHeaders(message) {
    const [headers] = readFileSync(message, "latin1").split("\r\n\r\n", 1);
    for (const line of headers.split("\r\n"))
      assert.match(
        line,
        /^([ \t]|(From|To|Subject|Date|Message-ID|MIME-Version|Content-[A-Za-z-]+|X-Unsent|X-Mailer): ?)/i,
        message,
      );
    assert.doesNotMatch(headers, /\r(?!\n)|(?<!\r)\n/, `${message} has whole ends of lines`);
  }

  /** Opens pages, shared out among the watches, and tells what they did, each with its case's name. */
  async function opened(pages) {
    const found = pages.map(() => []);
    let next = 0;
    const late = await Promise.all(
      watches.map(async ({ hosts, browser }) => {
        while (next < pages.length) {
          const at = next++;
          const { name, file, own } = pages[at];
          const before = hosts.callers.length;
          for (const what of await hostilities(browser, file, own)) found[at].push(`${name}: ${what}`);
          if (hosts.callers.length > before) found[at].push(`${name}: a socket: ${hosts.callers.at(-1)}`);
        }
        // What was asked for late is counted too, without its case.
        const before = hosts.callers.length;
        await new Promise((done) => setTimeout(done, 1500));
        return hosts.callers.slice(before).map((caller) => `a socket: ${caller}`);
      }),
    );
    return [...found.flat(), ...late.flat()];
  }

  /** The pages of a report; a fragment is put into a page, a newsletter has one beside its message. */
  function pagesOf(target, { out, report }, names = new Map()) {
    const pages = report.map(({ file, path: written }) => {
      const name = `${target}, ${names.get(path.basename(file)) ?? file}`;
      const page = written.replace(/\.eml$/, ".newsletter.html");
      if (target !== "fragment") return { name, file: page, own: siteOwn[target] };
      const around = page.replace(/\.html$/, ".in-a-page.html");
      writeFileSync(
        around,
        `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Site</title></head><body><main>\n${readFileSync(page, "utf8")}\n</main></body></html>\n`,
      );
      return { name, file: around };
    });
    const opened = new Set(pages.map(({ file }) => file));
    const others =
      target === "site" ? tree(out).filter((file) => file.endsWith(".html") && file !== "404.html") : [];
    return pages.concat(
      others
        .map((file) => ({
          name: `site, ${file}`,
          file: path.join(out, file),
          own: siteOwn[file] ?? siteOwn.site,
        }))
        .filter(({ file }) => !opened.has(file)),
    );
  }

  test("the watch sees what it is there to see", async () => {
    const page = path.join(folder, "control.html");
    writeFileSync(
      page,
      `<!DOCTYPE html><title>a</title><p onclick="alert(1)">a</p><img src="http://evil.example/a.png"><script>alert(1)</script><a href="java&#10;script:alert(1)">b</a>`,
    );
    const found = (await opened([{ name: "control", file: page }])).join("\n");
    for (const sign of ["a script", "a handler", "a source", "a link", "scripts ran", "a socket"])
      assert.match(found, new RegExp(`: ${sign}|^${sign}|\\d ${sign}`, "m"), `${sign} is seen`);
    writeFileSync(
      page,
      `<!DOCTYPE html><html lang="en"><head><title>a</title></head><body><p>a</p></body></html>`,
    );
    assert.deepEqual(await opened([{ name: "control", file: page }]), [], "and nothing else");
  });

  for (const kind of ["article", "front-matter"]) {
    // A site takes the article as a page does; what is its own, it makes of front matter.
    for (const target of ["page", "fragment", "newsletter", ...(kind === "front-matter" ? ["site"] : [])]) {
      test(`${kind}, as ${target}`, async () => {
        const place = room(`${kind}-${target}`);
        const names = new Map();
        const files = cases(kind).map(({ name, text }, index) => {
          const file = `${kind}-${index}.md`;
          names.set(file, name);
          const matter = kind === "article" ? `title: Case ${index}\nyear: 2026\n` : text;
          const body = kind === "article" ? text : "A harmless article.\n";
          writeFileSync(path.join(place, "in", file), `---\n${matter}---\n\n${body}`);
          return path.join("in", file);
        });
        const written = exported(place, target, files, {
          more: target === "site" ? ["--base-url", "https://alderline.example/"] : [],
        });
        const refused = files.length - written.report.length;
        assert.ok(
          refused <= files.length / 10,
          `${refused} files were refused: ${written.stderr.slice(-400)}`,
        );
        const pages = pagesOf(target, written, names);
        assert.ok(pages.length >= written.report.length);
        if (target === "newsletter") for (const { path: message } of written.report) plainHeaders(message);
        assert.deepEqual(await opened(pages), []);
      });
    }
  }

  for (const target of ["markdown", "docx", "social"])
    test(`front matter, as ${target}`, () => {
      const place = room(`names-${target}`);
      // Drawing cards takes a second each, so those are drawn where a name is at stake.
      const taken = cases("front-matter").filter(({ name }) => target !== "social" || / slug /.test(name));
      const files = taken.map(({ text }, index) => {
        writeFileSync(path.join(place, "in", `${index}.md`), `---\n${text}---\n\nA harmless article.\n`);
        return path.join("in", `${index}.md`);
      });
      const { report } = exported(place, target, files);
      assert.ok(report.length >= files.length * 0.9);
    });

  test("profiles", async () => {
    const pages = [];
    for (const [index, { name, text }] of cases("profile").entries()) {
      const place = room(`profile-${index}`, text);
      for (const target of ["page", "newsletter"]) {
        const written = exported(place, target, [sample]);
        pages.push(...pagesOf(target, written, new Map([[path.basename(sample), name]])));
      }
    }
    assert.ok(pages.length > cases("profile").length, "most profiles still give a page");
    assert.deepEqual(await opened(pages), []);
  });

  test("themes of an organisation's own", async () => {
    const pages = [];
    const theme = (place, page, css) => {
      const own = path.join(place, "templates/themes/own");
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, "page.html"), page);
      writeFileSync(path.join(own, "theme.css"), css);
      return exported(place, "page", [sample], {
        templates: path.join(place, "templates"),
        more: ["--theme", "own"],
      });
    };
    const whole = `<!DOCTYPE html><html lang="{{ lang }}"><head>{{ head }}</head><body><main>{{ body }}</main></body></html>`;
    const good = theme(room("theme-good"), whole, "p{color:#222}");
    assert.equal(good.report.length, 1, `a good theme is taken: ${good.stderr}`);
    for (const [index, { name, text }] of cases("theme").entries()) {
      const css = text.startsWith("%CSS%");
      const place = room(`theme-${index}`);
      const written = css ? theme(place, whole, text.slice(5)) : theme(place, text, "p{color:#222}");
      if (written.report.length === 0)
        assert.match(written.stderr, /own|theme/, `${name} is refused with a reason`);
      for (const page of pagesOf("page", written)) {
        const html = readFileSync(page.file, "utf8");
        assert.doesNotMatch(html, /root:x:0:0/, `${name} read a file`);
        assert.ok(html.length < 20_000_000, `${name} wrote without end`);
        pages.push({ ...page, name });
      }
    }
    assert.deepEqual(await opened(pages), []);
  });

  test("names of pictures", async () => {
    const place = room("pictures");
    const names = new Map();
    const files = cases("pictures").map(({ name, text }, index) => {
      const address = text.trimEnd();
      try {
        writeFileSync(path.join(place, "in", path.basename(address)), png);
      } catch {
        // No file system takes that name; the article still asks for it.
      }
      const file = `${index}.md`;
      names.set(file, name);
      const encoded = encodeURI(address).replace(/[()]/g, (sign) => `\\${sign}`);
      writeFileSync(
        path.join(place, "in", file),
        `---\ntitle: Case ${index}\n---\n\n![a picture](<${address.replace(/[<>\n]/g, "\\$&")}>)\n\n![again](${encoded})\n`,
      );
      return path.join("in", file);
    });
    for (const more of [[], ["--assets", "folder"]]) {
      const written = exported(place, "page", files, { more: [...more, "--force"] });
      assert.equal(written.report.length, files.length);
      assert.deepEqual(await opened(pagesOf("page", written, names)), []);
    }
  });
});
