// The packages: what lintian says, what is inside, and that the .deb installs, starts and goes again.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { freshHome, root, startDisplay, Window } from "../e2e/window.mjs";

const folder = (kind) => path.join(root, "target/release/bundle", kind);
const newest = (kind) =>
  path.join(
    folder(kind),
    readdirSync(folder(kind))
      .filter((name) => name.endsWith(`.${kind}`))
      .sort()
      .at(-1),
  );
const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8" });

describe("the packages", () => {
  test("lintian has no error and no warning", () => {
    const { stdout, error } = spawnSync("lintian", ["--allow-root", newest("deb")], { encoding: "utf8" });
    assert.equal(error, undefined, "lintian is not installed: .ci/setup package");
    assert.deepEqual(
      stdout.split("\n").filter((line) => /^[EW]:/.test(line)),
      [],
    );
  });

  test("both hold the app, the command-line tool, icon, desktop entry and metadata", () => {
    const inDeb = run("dpkg-deb", "--contents", newest("deb"));
    const inRpm = run("rpm", "-qlp", newest("rpm"));
    for (const [kind, list] of [
      ["deb", inDeb],
      ["rpm", inRpm],
    ])
      for (const wanted of [
        "/usr/bin/daymark\n",
        "/usr/bin/daymark-cli\n",
        "/usr/share/applications/Daymark.desktop\n",
        "/usr/share/metainfo/example.daymark.app.metainfo.xml\n",
        "/usr/share/icons/hicolor/128x128/apps/daymark.png\n",
        "/usr/share/icons/hicolor/scalable/apps/daymark.svg\n",
        "/usr/share/man/man1/daymark.1.gz\n",
        "/usr/share/man/man1/daymark-cli.1.gz\n",
        "/usr/share/doc/daymark/copyright\n",
      ])
        assert.ok(`${list}\n`.includes(wanted), `${wanted.trim()} is missing in the .${kind}`);
  });

  test("the .deb names its dependencies with the versions that it was built with", () => {
    const depends = run("dpkg-deb", "--field", newest("deb"), "Depends").trim().split(", ");
    for (const wanted of ["libc6 (>= ", "libgtk-3-0 (>= ", "libwebkit2gtk-4.1-0 (>= "])
      assert.ok(
        depends.some((one) => one.startsWith(wanted)),
        `${wanted}…) is missing in ${depends}`,
      );
    const names = depends.map((one) => one.split(" ")[0]);
    assert.equal(new Set(names).size, names.length, "a dependency is named twice");
  });

  test("the .deb installs, starts, and is removed cleanly", {
    skip: process.getuid() !== 0 && "needs root",
  }, async () => {
    const before = spawnSync("dpkg", ["-s", "daymark"]).status === 0;
    assert.equal(before, false, "a daymark is installed on this machine already; the test would replace it");
    run("dpkg", "--install", newest("deb"));
    const home = freshHome();
    const display = await startDisplay();
    let window;
    try {
      assert.equal(
        run("/usr/bin/daymark-cli", "--version").trim(),
        run(path.join(root, "target/release/daymark-cli"), "--version").trim(),
      );
      run("desktop-file-validate", "/usr/share/applications/Daymark.desktop");
      run("appstreamcli", "validate", "--no-net", "/usr/share/metainfo/example.daymark.app.metainfo.xml");
      assert.match(run("cat", "/usr/share/applications/Daymark.desktop"), /MimeType=.*text\/markdown/);
      window = await Window.open({ display, home, binary: "/usr/bin/daymark" });
      await window.role("button", "New article");
    } finally {
      await window?.close();
      await display.stop();
      home.remove();
      run("dpkg", "--purge", "daymark");
    }
    for (const left of [
      "/usr/bin/daymark",
      "/usr/bin/daymark-cli",
      "/usr/share/applications/Daymark.desktop",
      "/usr/share/doc/daymark",
    ])
      assert.equal(existsSync(left), false, `${left} is left behind`);
  });
});
