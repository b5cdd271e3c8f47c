import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwind()],
  build: {
    target: "baseline-widely-available",
    // A picture written into a style sheet would need `data:` in the page's content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the list needs comes in three files rather than forty: every round trip is felt on a phone.
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules[\\/](?:react|react-dom|scheduler|react-i18next|i18next|@tanstack)[\\/]/,
            },
            {
              name: "desk",
              test: /src[\\/](?:api|parts[\\/](?:[^\\/]+$|ticket[\\/](?:ticket-row|ticket-state|handover-cards?\.)|promises[\\/](?:promise-stamp|row-strip|stamp-words))|screens[\\/](?:desk|frame)[\\/](?!key-list|palette|view-acts|bulk-action|.*-dialog)|ui[\\/](?!dialog|menus[\\/]menu-list|copy))/,
            },
          ],
        },
      },
      onwarn(warning, warn) {
        // Libraries mark files "use client" for server rendering, which this app does not do.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
  server: {
    proxy: {
      "/api": { target: server, ws: true },
      "/files": server,
      "/frames": server,
      "/join/": server,
    },
  },
  test: {
    name: "web",
    environment: "happy-dom",
    environmentOptions: {
      happyDOM: { settings: { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true } },
    },
    // Ceilings, not lengths: see testing/setup.ts.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["testing/setup.ts"],
    env: { VITE_SHAKEN: process.env.SHAKEN ?? "0" },
  },
});
