import type { Calendar } from "@guichet/contract/calendars.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCalendar, useRemoveCalendar } from "../../api/time/calendars.ts";
import { ConfirmDialog } from "../../parts/acts/confirm-dialog.tsx";
import { useDoing } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";

/** What the main calendar never shows: it can neither become what it is nor go. */
export function CalendarActs({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const [isRemoving, setIsRemoving] = useState(false);
  const change = useChangeCalendar(calendar.id);
  const doing = useDoing();
  const makeMain = () =>
    doing(async () => {
      await change.mutateAsync({ main: true });
      return { said: t("calendars.made_main", { name: calendar.name }) };
    });
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      <div className="flex flex-wrap gap-2">
        <Button disabled={change.isPending} onClick={makeMain}>
          {t("calendars.make_main")}
        </Button>
        <Button look="quiet" onClick={() => setIsRemoving(true)}>
          {t("calendars.remove")}
        </Button>
      </div>
      {isRemoving && <RemoveDialog calendar={calendar} onDone={() => setIsRemoving(false)} />}
    </section>
  );
}

/** One of the few confirmations: its hours and its closures can't be brought back. */
function RemoveDialog({ calendar, onDone }: { calendar: Calendar; onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveCalendar(calendar.id);
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={t("calendars.remove_title", { name: calendar.name })}
      lead={t("calendars.remove_lead")}
      act={t("calendars.remove")}
      deed={async () => {
        await remove.mutateAsync(undefined);
        return void navigate({ to: "/settings/calendars" });
      }}
      onClose={onDone}
    />
  );
}
