import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { renewIfLeftBehind } from "./api/renewal.ts";
import { App } from "./app.tsx";
import { type ScreenLanguage, startWords } from "./locales/i18n.ts";
import { preference, showTheme } from "./ui/preferences.ts";
import "./ui/styles.css";

// No page of ours runs code made of words. The contract's parser, which comes later, would try once, and each browser
// would write it down as an attack; it looks here first.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
window.addEventListener("vite:preloadError", () => void renewIfLeftBehind(document, () => location.reload()));
showTheme();
await startWords(firstLanguage());
const place = document.getElementById("app");
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** Before anyone has signed in: what was last spoken here, else the browser's, else French. */
function firstLanguage(): ScreenLanguage {
  const last = preference("language");
  if (last !== "unknown") return last;
  return navigator.language.startsWith("fr") || !navigator.language.startsWith("en") ? "fr" : "en";
}
