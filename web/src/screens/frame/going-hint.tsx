import { actNames, keyOf } from "@guichet/contract/keys.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { actHere } from "../../parts/acts/acts.ts";
import { KeyCap } from "../../parts/acts/key-cap.tsx";

/** After the first key of a sequence: what the second may be. Nobody has to have learnt them. */
export function GoingHint({ begun }: { begun: string }) {
  const { t } = useTranslation();
  const { keys } = useMe();
  const following = actNames.filter(
    (name) => keyOf(name, keys).startsWith(`${begun} `) && actHere(name) !== undefined,
  );
  return (
    <div
      role="status"
      className="fixed inset-x-3 bottom-4 z-50 mx-auto grid max-w-180 animate-rise gap-2 rounded-std border border-line-strong bg-raised px-4 py-3 shadow-sm"
    >
      <p className="text-1 text-ink-soft">{t("keys.second", { key: begun })}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 text-2 sm:grid-cols-3">
        {following.map((name) => (
          <li key={name} className="flex items-center gap-2">
            <KeyCap of={keyOf(name, keys).slice(begun.length + 1)} />
            <span className="truncate">{t(`keys.act.${name}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
