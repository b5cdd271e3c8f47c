import { HandoverReason } from "@guichet/contract/handovers.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHandOver, useHandovers } from "../../api/people/handovers.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
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
  const toast = useToast();
  const words = useRefusalWords();
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState<HandoverReason | "">(because);
  const [context, setContext] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === null || reason === "") return;
    handOver.mutate(
      { to: to.id, reason, context },
      {
        onSuccess: ({ state }) => {
          const key = state === "asking" ? "handover.lead_asked" : "handover.offered_to";
          toast({ text: t(key, { name: to.name }), about: `owner ${ticket.id}` });
          onDone();
        },
      },
    );
  };
  const options = HandoverReason.options.map((value) => ({ value, label: t(`handover.reason.${value}`) }));
  return (
    <Dialog title={t("handover.title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
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
        {handOver.isError && <Trouble title={words(handOver.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={handOver.isPending || to === null}>
            {t("handover.act")}
          </Button>
        </div>
      </form>
    </Dialog>
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
