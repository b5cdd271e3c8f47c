import { useTranslation } from "react-i18next";
import { isMac } from "../../ui/keys/typed-key.ts";

const cap =
  "inline-block min-w-6 rounded-std border border-line-strong bg-paper px-1.5 text-center font-sans text-1 text-ink-soft";

/** A key as it is written on the keyboard; a sequence as two keys. */
export function KeyCap({ of: key }: { of: string }) {
  const { t } = useTranslation();
  const written = (part: string) => {
    if (part === "Mod") return isMac() ? "⌘" : t("keys.cap.control");
    if (part === "Shift") return t("keys.cap.shift");
    if (part === "Enter") return t("keys.cap.enter");
    return part === "Escape" ? t("keys.cap.escape") : part;
  };
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {partsOf(key).map((part, place) => (
        // The same key twice in a sequence is two caps.
        // biome-ignore lint/suspicious/noArrayIndexKey: a cap is its place.
        <kbd key={place} className={cap}>
          {written(part)}
        </kbd>
      ))}
    </span>
  );
}

/** "Mod+K" is two caps, "+" is one. */
function partsOf(key: string): string[] {
  return key.split(" ").flatMap((each) => (each.length > 1 ? each.split(/\+(?=.)/u) : [each]));
}
