import type { Macro } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMacros } from "../../api/writing/macros.ts";
import { likeliest } from "../acts/fuzzy.ts";

type MacroPickerProps = { isOffered: (macro: Macro) => boolean; onPick: (macro: Macro) => void };

/** By a few letters; Enter takes the likeliest. */
export function MacroPicker({ isOffered, onPick }: MacroPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const all = useMacros().data?.items;
  const here = (all ?? []).filter(isOffered);
  const found = likeliest(here, typed, ({ name }) => ({ words: name }));
  const [first] = found;
  return (
    <div className="grid gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here.
        autoFocus
        aria-label={t("macro.search")}
        placeholder={t("macro.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && first !== undefined && onPick(first)}
        className="min-h-9 rounded-std border border-ink-soft bg-paper px-3 text-3"
      />
      <ul className="grid max-h-80 overflow-y-auto">
        {found.map((macro) => (
          <li key={macro.id}>
            <button
              type="button"
              onClick={() => onPick(macro)}
              className="flex min-h-9 w-full items-center gap-3 rounded-std px-2 text-left text-3 hover:bg-sunk"
            >
              <span className="min-w-0 flex-1 truncate">{macro.name}</span>
              {macro.scope !== "me" && (
                <span className="text-1 text-ink-soft">{macro.team?.name ?? t("macro.scope.everyone")}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {all !== undefined && found.length === 0 && (
        <p className="text-2 text-ink-soft">{t(here.length === 0 ? "macro.none" : "macro.none_found")}</p>
      )}
    </div>
  );
}
