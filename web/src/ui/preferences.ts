import { useSyncExternalStore } from "react";

type Theme = "system" | "light" | "dark";
type Preferences = {
  theme: Theme;
  /** The last one spoken here, for the pages before the sign-in; signed in, the account says. */
  language: "unknown" | "fr" | "en";
  nav: "open" | "closed";
  /** How much room a row takes: about this screen, since a phone has another. */
  density: "comfortable" | "compact";
};

const defaults: Preferences = { theme: "system", language: "unknown", nav: "open", density: "comfortable" };
const allowed: { [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  theme: ["system", "light", "dark"],
  language: ["unknown", "fr", "en"],
  nav: ["open", "closed"],
  density: ["comfortable", "compact"],
};
const listeners = new Set<() => void>();

/** Kept in this browser: they are about this screen, not about the person everywhere. */
export function preference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  const kept = localStorage.getItem(`guichet.${name}`);
  return allowed[name].find((value) => value === kept) ?? defaults[name];
}

export function prefer<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  localStorage.setItem(`guichet.${name}`, value);
  if (name === "theme") showTheme();
  for (const listener of listeners) listener();
}

export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useSyncExternalStore(listen, () => preference(name));
}

export function showTheme(): void {
  const theme = preference("theme");
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
