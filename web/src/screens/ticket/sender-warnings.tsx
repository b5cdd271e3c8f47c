import type { SenderWarning } from "@guichet/contract/thread.ts";
import ShieldAlert from "lucide-react/icons/shield-alert";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

/** Doubts about who really wrote, in plain words, before the words themselves. */
export function SenderWarnings({ warnings }: { warnings: readonly SenderWarning[] }) {
  const { t } = useTranslation();
  return (
    <div className="mb-2 flex gap-2 rounded-std border border-risk bg-risk-wash px-3 py-2 text-2">
      <span className="pt-0.5 text-risk">
        <Icon of={ShieldAlert} />
      </span>
      <div>
        <p className="font-strong text-risk">{t("thread.warning_title")}</p>
        {warnings.map((warning) => (
          <p key={warning}>{t(`thread.warning.${warning}`)}</p>
        ))}
      </div>
    </div>
  );
}
