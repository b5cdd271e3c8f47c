import { HandoverReason } from "@guichet/contract/handovers.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHandOver, useHandovers } from "../../api/people/handovers.ts";
import { Choice, TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { PersonPicker } from "./person-picker.tsx";

type HandoverDialogProps = {
  ticket: TicketWithThread;
  /** Why, when it is known already. */
  because?: HandoverReason | "";
  onDone: () => void;
};

/** To whom, why, and what they must know: without the three, nothing changes hands. */
export function HandoverDialog({ ticket, because = "", onDone }: HandoverDialogProps) {
  const { t } = useTranslation();
  const handOver = useHandOver(ticket.id);
  const saving = useSaving(onDone);
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState<HandoverReason | "">(because);
  const [context, setContext] = useState("");
  const submit = () => {
    if (to === null || reason === "") return;
    saving.save(async () => {
      const { state } = await handOver.mutateAsync({ to: to.id, reason, context });
      const key = state === "asking" ? "handover.lead_asked" : "handover.offered_to";
      return { said: t(key, { name: to.name }) };
    }, `owner ${ticket.id}`);
  };
  const options = HandoverReason.options.map((value) => ({ value, label: t(`handover.reason.${value}`) }));
  return (
    <SaveDialog
      title={t("handover.title")}
      saving={saving}
      act={t("handover.act")}
      isReady={to !== null}
      onSubmit={submit}
      onClose={onDone}
    >
      <PersonPicker butFor={ticket.owner?.id ?? null} picked={to?.id ?? null} onPick={setTo} />
      <Choice
        label={t("handover.why")}
        required
        value={reason}
        onChange={(event) => setReason(HandoverReason.safeParse(event.target.value).data ?? "")}
        options={[{ value: "", label: t("handover.choose") }, ...options]}
      />
      <TextField
        label={t("handover.context")}
        hint={t("handover.context_hint")}
        required
        rows={5}
        minLength={10}
        maxLength={5000}
        value={context}
        onChange={(event) => setContext(event.target.value)}
      />
      <Consequence ticketId={ticket.id} name={to?.name ?? null} />
    </SaveDialog>
  );
}

/** What it changes, for whom, and how often it happened already. */
function Consequence({ ticketId, name }: { ticketId: string; name: string | null }) {
  const { t } = useTranslation();
  const before = useHandovers(ticketId).data?.ofTicket ?? 0;
  return (
    <p className="text-2 text-pretty text-ink-soft">
      {name === null ? t("handover.until_then") : t("handover.until_then_name", { name })}{" "}
      {before > 0 && t("handover.before", { count: before })}
    </p>
  );
}
