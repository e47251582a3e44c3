// Measures every figure of the README, one after the other. The tables are also in target/bench/.

await import("./export.mjs");
await import("./check.mjs");
await import("./site.mjs");
await import("./typing.mjs");
await import("./start.mjs");
await import("./calendar.mjs");
