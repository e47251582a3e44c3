import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ preprocess: vitePreprocess() })],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // WebKitGTK 2.40 and newer, the oldest that Daymark's packages ask for.
  build: {
    target: "safari16",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  resolve: {
    ...(process.env.VITEST ? { conditions: ["browser"] } : {}),
    alias: { "@codemirror/lang-html": `${import.meta.dirname}/src/editor/plain-html.ts` },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
