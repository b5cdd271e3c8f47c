import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";

type RecoveryCodesProps = { codes: readonly string[]; act: string; onKept: () => void };

/** Shown once: one goes on when one says that they are kept. */
export function RecoveryCodeList({ codes, act, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const [isKept, setIsKept] = useState(false);
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return (
    <div className="grid gap-4">
      <p className="text-3">{t("security.codes_lead")}</p>
      <ul
        aria-label={t("security.codes")}
        className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-std border border-line bg-sunk px-4 py-3 text-3 tabular-nums tracking-wide [font-variant-ligatures:none] sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <a
        href={file}
        download="guichet.txt"
        className="justify-self-start text-2 text-accent underline-offset-2 hover:underline"
      >
        {t("security.codes_file")}
      </a>
      <Check
        type="checkbox"
        label={t("security.codes_kept")}
        checked={isKept}
        onChange={(event) => setIsKept(event.target.checked)}
      />
      <Button look="primary" size="large" disabled={!isKept} onClick={onKept}>
        {act}
      </Button>
    </div>
  );
}
