import type { Calendar } from "@guichet/contract/calendars.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCalendar, useRemoveCalendar } from "../../api/time/calendars.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

/** What the main calendar never shows: it can neither become what it is nor go. */
export function CalendarActs({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const [isRemoving, setIsRemoving] = useState(false);
  const change = useChangeCalendar(calendar.id);
  const toast = useToast();
  const words = useRefusalWords();
  const makeMain = () =>
    change.mutate(
      { main: true },
      { onSuccess: () => void toast({ text: t("calendars.made_main", { name: calendar.name }) }) },
    );
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      {change.isError && <Trouble title={words(change.error)} />}
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
  const words = useRefusalWords();
  const navigate = useNavigate();
  return (
    <Dialog title={t("calendars.remove_title", { name: calendar.name })} onClose={onDone}>
      <p className="text-3">{t("calendars.remove_lead")}</p>
      {remove.isError && <Trouble title={words(remove.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(undefined, { onSuccess: () => void navigate({ to: "/settings/calendars" }) })
          }
        >
          {t("calendars.remove")}
        </Button>
      </div>
    </Dialog>
  );
}
