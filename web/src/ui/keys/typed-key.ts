type Press = Pick<
  KeyboardEvent,
  "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "keyCode" | "getModifierState"
>;

/** What some browsers still say instead of `isComposing` for the first press of a composition. */
const composing = 229;

export const isMac = (): boolean => /^(?:Mac|iP)/u.test(navigator.platform);

/**
 * The key by the character it writes and never by its place: « ? », « / » and « m » are then themselves on AZERTY as on
 * QWERTY. Shift counts for letters only, since it is how a French keyboard writes a figure; with Caps Lock a letter
 * stays what it was. Null for what belongs to the system, to a dead key, or to a word being composed.
 */
export function typedKey(press: Press): string | null {
  if (press.isComposing || press.keyCode === composing || Array.from(press.key).length !== 1) return null;
  // AltGr writes characters, and Windows calls it Ctrl and Alt together.
  const writes = press.getModifierState("AltGraph");
  const [command, other] = isMac() ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (!writes && (press.altKey || other)) return null;
  const letter = press.key.toUpperCase();
  if (!writes && command) return press.shiftKey ? null : `Mod+${letter}`;
  if (letter === press.key.toLowerCase()) return press.key.trim() === "" ? null : press.key;
  return press.shiftKey ? `Shift+${letter}` : press.key.toLowerCase();
}
