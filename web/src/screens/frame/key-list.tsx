import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog.tsx";

export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const lines = [
    { keys: ["j"], does: t("desk.keys.next") },
    { keys: ["k"], does: t("desk.keys.previous") },
    { keys: [t("desk.keys.enter_key")], does: t("desk.keys.open") },
    { keys: ["r"], does: t("desk.keys.reply") },
    { keys: ["n"], does: t("desk.keys.note") },
    { keys: ["e"], does: t("desk.keys.close") },
    { keys: ["t"], does: t("desk.keys.take") },
    { keys: ["m"], does: t("desk.keys.reason") },
    { keys: ["/"], does: t("desk.keys.search") },
    { keys: ["?"], does: t("desk.keys.list") },
    { keys: ["Ctrl", t("desk.keys.enter_key")], does: t("desk.keys.send") },
  ];
  return (
    <Dialog title={t("desk.keys.title")} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2 text-3">
        {lines.map((line) => (
          <div key={line.does} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="flex gap-1">
              {line.keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded-std border border-line-strong bg-paper px-1.5 text-center font-sans text-2"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-2 text-ink-soft">{t("desk.keys.off")}</p>
    </Dialog>
  );
}
