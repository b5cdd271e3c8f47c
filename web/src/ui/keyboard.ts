import { useEffect, useRef } from "react";
import { usePreference } from "./preferences.ts";

type Keys = Record<string, () => void>;

/**
 * Single keys, by the character they write and not by their place: "?" and "/" then work on AZERTY too.
 * Never inside a field, never under an open dialog, never with a modifier that belongs to the browser.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const on = usePreference("shortcuts") === "on";
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (act === undefined || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}

/** A dialog, a menu, or a field on its way: whoever pressed "r" and goes on typing means words, not keys. */
const elsewhere = "[role=dialog],[role=alertdialog],[role=menu],[data-field-coming]";

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.repeat) return true;
  // AltGr writes characters on many layouts; Alt alone belongs to menus.
  if (event.altKey && !event.getModifierState("AltGraph")) return true;
  if (document.querySelector(elsewhere) !== null) return true;
  return event.target instanceof HTMLElement && writesIn(event.target);
}

function writesIn(element: HTMLElement): boolean {
  if (element.isContentEditable || element.closest("[contenteditable=true]") !== null) return true;
  return element.matches(
    "input:not([type=checkbox],[type=radio]),textarea,select,[role=combobox],[role=listbox] *",
  );
}
