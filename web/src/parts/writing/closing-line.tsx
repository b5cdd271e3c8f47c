import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type ClosingLineProps = { summary: string; onDrop: () => void };

/** A macro closes the ticket with its words, and not before: said where they will be sent. */
export function ClosingLine({ summary, onDrop }: ClosingLineProps) {
  const { t } = useTranslation();
  return (
    <p className="flex items-center gap-1 border-t border-line pl-3 text-2 text-ink-soft">
      <span className="min-w-0 flex-1 truncate">{t("macro.closes_on_sending", { summary })}</span>
      <IconButton label={t("macro.not_close")} icon={<Icon of={X} small />} onClick={onDrop} />
    </p>
  );
}
