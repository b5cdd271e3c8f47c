import { expect, test } from "vitest";
import { typedKey } from "./typed-key.ts";

type Typed = { code: string; key: string } & KeyboardEventInit;

const press = ({ modifierAltGraph = false, ...typed }: Typed) =>
  typedKey({
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    getModifierState: (name) => name === "AltGraph" && modifierAltGraph,
    ...typed,
  });

/** As a French keyboard (PC) says them: what is written, and the place it is written from. */
test.each<[string, Typed, string | null]>([
  ["a, where QWERTY has q", { code: "KeyQ", key: "a" }, "a"],
  ["m, where QWERTY has ;", { code: "Semicolon", key: "m" }, "m"],
  ["z, where QWERTY has w", { code: "KeyW", key: "z" }, "z"],
  ["?, with Shift on the key of the comma", { code: "KeyM", key: "?", shiftKey: true }, "?"],
  ["/, with Shift on the key of the colon", { code: "Period", key: "/", shiftKey: true }, "/"],
  ["the comma, alone", { code: "KeyM", key: "," }, ","],
  ["1, with Shift", { code: "Digit1", key: "1", shiftKey: true }, "1"],
  ["&, on the key of 1", { code: "Digit1", key: "&" }, "&"],
  ["é, on the key of 2", { code: "Digit2", key: "é" }, "é"],
  ["É, with Shift", { code: "Digit2", key: "É", shiftKey: true }, "Shift+É"],
  ["#, with AltGr, which Windows calls Ctrl and Alt", altGr({ code: "Digit3", key: "#" }), "#"],
  ["C with Shift", { code: "KeyC", key: "C", shiftKey: true }, "Shift+C"],
  ["r under Caps Lock", { code: "KeyR", key: "R", modifierCapsLock: true }, "r"],
  ["Shift and c under Caps Lock", { code: "KeyC", key: "c", shiftKey: true }, "Shift+C"],
  ["a circumflex still waiting for its letter", { code: "BracketLeft", key: "Dead" }, null],
])("AZERTY: %s", (_, typed, key) => {
  expect(press(typed)).toBe(key);
});

test.each<[string, Typed, string | null]>([
  ["?, with Shift on the key of the slash", { code: "Slash", key: "?", shiftKey: true }, "?"],
  ["/, alone", { code: "Slash", key: "/" }, "/"],
  ["1, alone", { code: "Digit1", key: "1" }, "1"],
  ["m", { code: "KeyM", key: "m" }, "m"],
  ["Ctrl and k", { code: "KeyK", key: "k", ctrlKey: true }, "Mod+K"],
  ["Ctrl and a", { code: "KeyA", key: "a", ctrlKey: true }, "Mod+A"],
])("QWERTY: %s", (_, typed, key) => {
  expect(press(typed)).toBe(key);
});

test.each<[string, Typed]>([
  ["Alt and a letter, for the menus", { code: "KeyR", key: "r", altKey: true }],
  ["the Windows key and a letter", { code: "KeyR", key: "r", metaKey: true }],
  ["Ctrl, Shift and a letter", { code: "KeyC", key: "C", ctrlKey: true, shiftKey: true }],
  ["a letter inside a composition", { code: "KeyR", key: "r", isComposing: true }],
  ["the first press of a composition", { code: "KeyR", key: "r", keyCode: 229 }],
  ["the space bar", { code: "Space", key: " " }],
  ["a key that writes nothing", { code: "F5", key: "F5" }],
])("%s is left to whoever it belongs to", (_, typed) => {
  expect(press(typed)).toBeNull();
});

function altGr(typed: Typed): Typed {
  return { ...typed, ctrlKey: true, altKey: true, modifierAltGraph: true };
}
