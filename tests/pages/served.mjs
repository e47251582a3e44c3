// A folder on an address of this machine, as a web server gives it.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".ics": "text/calendar; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves `folder` below `/at/`; what is not there is its 404.html. Gives the address and how to stop. */
export async function served(folder, at = "") {
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const under = asked.startsWith(`/${at}`) ? asked.slice(at.length + 1) : undefined;
    const file = await found(folder, under);
    const name = file ?? path.join(folder, "404.html");
    try {
      const bytes = await readFile(name);
      response.writeHead(file ? 200 : 404, {
        "content-type": types[path.extname(name)] ?? "application/octet-stream",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/${at}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function found(folder, under) {
  if (under === undefined) return undefined;
  const place = path.join(folder, path.normalize(`/${under}`));
  const there = await stat(place).catch(() => undefined);
  if (there?.isFile()) return place;
  const index = path.join(place, "index.html");
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}
