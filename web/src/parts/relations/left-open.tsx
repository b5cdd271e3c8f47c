import { useTranslation } from "react-i18next";
import { useChecklist } from "../../api/lists/checklists.ts";
import { useLinks } from "../../api/lists/relations.ts";
import { TextField } from "../../ui/field.tsx";

type LeftOpenProps = { ticketId: string; despite: string; onDespite: (despite: string) => void };

/** What this closing leaves open, said before it is done; closing all the same takes a written reason. */
export function LeftOpen({ ticketId, despite, onDespite }: LeftOpenProps) {
  const { t } = useTranslation();
  const open = useLinks(ticketId).data?.openChildren ?? 0;
  const left = useChecklist(ticketId).data?.items.filter(({ done }) => !done).length ?? 0;
  if (open + left === 0) return null;
  return (
    <div className="grid gap-3 border-l-2 border-risk pl-3">
      <div role="note" className="grid gap-1 text-2 text-pretty">
        {open > 0 && <p>{t("linking.left_open", { count: open })}</p>}
        {left > 0 && <p>{t("checklist.left", { count: left })}</p>}
      </div>
      <TextField
        label={t("linking.despite")}
        hint={t("linking.despite_hint")}
        required
        rows={2}
        maxLength={1000}
        value={despite}
        onChange={(event) => onDespite(event.target.value)}
      />
    </div>
  );
}
