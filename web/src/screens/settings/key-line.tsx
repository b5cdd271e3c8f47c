import type { ActName } from "@guichet/contract/keys.ts";
import X from "lucide-react/icons/x";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyCap } from "../../parts/acts/key-cap.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { typedKey } from "../../ui/keys/typed-key.ts";

type KeyLineProps = {
  act: ActName;
  held: string;
  /** Gives the key to the act; says why not when it cannot. */
  onKey: (key: string) => string | null;
};

export function KeyLine({ act, held, onKey }: KeyLineProps) {
  const { t } = useTranslation();
  const { typed, problem, begin, press, leave } = useTypedKeys(onKey);
  const name = t(`keys.act.${act}`);
  const isTyping = typed !== null;
  return (
    <li className="grid gap-1 border-b border-line py-1">
      <div className="flex min-h-9 items-center gap-3">
        <span className="min-w-0 flex-1">{name}</span>
        {held !== "" && !isTyping && (
          <IconButton
            label={t("keys.settings.drop", { act: name })}
            icon={<Icon of={X} small />}
            onClick={() => onKey("")}
          />
        )}
        <button
          type="button"
          aria-pressed={isTyping}
          onClick={begin}
          onKeyDown={press}
          onBlur={leave}
          className="inline-flex min-h-8 min-w-24 items-center justify-center rounded-std border border-ink-soft px-2 text-2 hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-accent-wash"
        >
          <span className="sr-only">{t("keys.settings.change", { act: name })} </span>
          <Shown typed={typed} held={held} />
        </button>
      </div>
      <p role="status" className="text-2 text-ink-soft">
        {isTyping && <span className="block">{t("keys.settings.press_hint")}</span>}
        {problem !== null && <span className="block font-strong text-risk">{problem}</span>}
      </p>
    </li>
  );
}

function Shown({ typed, held }: { typed: string | null; held: string }) {
  const { t } = useTranslation();
  if (typed === "") return t("keys.settings.press");
  const key = typed ?? held;
  if (key === "") return <span className="text-ink-soft">{t("keys.settings.none")}</span>;
  return <KeyCap of={key} />;
}

/** The keys pressed while one is being chosen: one or two, then Enter; nothing of them reaches the desk. */
function useTypedKeys(onKey: KeyLineProps["onKey"]) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = () => {
    setTyped("");
    setProblem(null);
  };
  const leave = () => {
    if (typed !== null && typed !== "") setProblem(onKey(typed));
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (typed === null || event.key === "Tab" || event.key === "Shift") return;
    event.preventDefault();
    event.stopPropagation();
    const key = typedKey(event.nativeEvent);
    if (event.key === "Enter") leave();
    else if (event.key === "Escape") setTyped(null);
    else if (key === null || key.startsWith("Mod+")) setProblem(t("keys.settings.reserved"));
    else setTyped(typed === "" || typed.includes(" ") ? key : `${typed} ${key}`);
  };
  return { typed, problem, begin, press, leave };
}
