import type { Presence } from "@guichet/contract/presence.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LeavingFields } from "../../parts/later/leaving-fields.tsx";
import { PlannedFields } from "../../parts/later/planned-fields.tsx";
import { TypedMoment, useRead } from "../../parts/later/typed-moment.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toast.tsx";

/** A lead says when somebody will be away, or that they fell ill, who stands in, and who has their tickets. */
export function AbsenceDialog({ person, onDone }: { person: Presence; onDone: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const startsAt = useRead(from);
  const endsAt = useRead(until);
  const isRead = (from.trim() === "" || typeof startsAt === "string") && typeof endsAt === "string";
  const done = () => {
    toast({ text: t("routing.absence_said", { name: person.name }), about: "absence" });
    onDone();
  };
  return (
    <Dialog title={t("routing.absence_of", { name: person.name })} size="wide" onClose={onDone}>
      <div className="grid gap-4 md:grid-cols-2">
        <TypedMoment label={t("routing.from")} words={from} onWords={setFrom} />
        <TypedMoment label={t("routing.until")} words={until} onWords={setUntil} />
      </div>
      {isRead && typeof startsAt === "string" && (
        <PlannedFields
          key={`${startsAt} ${endsAt}`}
          agentId={person.id}
          startsAt={startsAt}
          endsAt={endsAt}
          onDone={done}
        >
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
        </PlannedFields>
      )}
      {isRead && typeof startsAt !== "string" && (
        <LeavingFields key={endsAt} agentId={person.id} endsAt={endsAt} absenceId={null} isLong onDone={done}>
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
        </LeavingFields>
      )}
    </Dialog>
  );
}
