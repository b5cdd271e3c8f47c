import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useRelease, useReopen, useTake } from "../../api/tickets.ts";
import { closingOf } from "../../parts/composer/closing-word.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Take or release, close or reopen: each undoes the other, so none asks twice. */
export function TicketActs({ ticket, onClose }: { ticket: TicketWithThread; onClose: () => void }) {
  const { t } = useTranslation();
  const isOpen = ticket.closedAt === null;
  return (
    <>
      {isOpen && <OwnerAct ticket={ticket} />}
      {isOpen ? (
        <Button size="small" onClick={onClose}>
          {t("ticket.act.close")}
        </Button>
      ) : (
        <ReopenAct ticketId={ticket.id} />
      )}
    </>
  );
}

function OwnerAct({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const take = useTake(ticket.id);
  const release = useRelease(ticket.id);
  const toast = useToast();
  const words = useRefusalWords();
  const about = `owner ${ticket.id}`;
  const say = (text: string) => ({
    onSuccess: () => void toast({ text, about }),
    onError: (error: unknown) => void toast({ text: words(error), about }),
  });
  if (ticket.owner?.id === agentId) {
    return (
      <Button look="quiet" size="small" onClick={() => release.mutate(undefined, say(t("ticket.released")))}>
        {t("ticket.act.release")}
      </Button>
    );
  }
  return (
    <Button
      look={ticket.owner === null ? "primary" : "plain"}
      size="small"
      onClick={() => take.mutate(undefined, say(t("ticket.taken")))}
    >
      {t("ticket.act.take")}
    </Button>
  );
}

function ReopenAct({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const reopen = useReopen(ticketId);
  const toast = useToast();
  const words = useRefusalWords();
  const act = () =>
    reopen.mutate(undefined, {
      onSuccess: () => void toast({ text: t("ticket.reopened"), about: closingOf(ticketId) }),
      onError: (error) => void toast({ text: words(error) }),
    });
  return (
    <Button size="small" onClick={act}>
      {t("ticket.act.reopen")}
    </Button>
  );
}
