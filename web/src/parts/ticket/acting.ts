import type { Closing, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { leadsTeam } from "../../api/people/leading.ts";
import { useMe } from "../../api/session.ts";
import { useClose, useRelease, useReopen, useTake } from "../../api/tickets.ts";
import { useToast } from "../../ui/toast.tsx";
import { closingOf } from "../composer/closing-word.ts";
import { useRefusalWords } from "../refusal-words.ts";

type Act = (() => void) | undefined;
type Said = { text: string; about: string; undo?: Act };

/**
 * What can be done with a ticket at this instant, by a button, a key or the palette alike; undefined when it cannot.
 * Each says what it did and, where the way back is known, offers it.
 */
export function useTicketActing(ticket: TicketWithThread): {
  take: Act;
  release: Act;
  reopen: Act;
  mayHandOver: boolean;
} {
  const { t } = useTranslation();
  const me = useMe();
  const { agentId } = me;
  const take = useTake(ticket.id);
  const release = useRelease(ticket.id);
  const reopen = useReopen(ticket.id);
  const close = useClose(ticket.id);
  const run = useSaying();
  const { owner, summary, closedDespite } = ticket;
  const about = `owner ${ticket.id}`;
  const taking = (undo?: Act) => () =>
    run(take.mutateAsync(undefined), { text: t("ticket.taken"), about, undo });
  const releasing = (undo?: Act) => () =>
    run(release.mutateAsync(undefined), { text: t("ticket.released"), about, undo });
  const closing = (closed: Closing) => () =>
    run(close.mutateAsync(closed), { text: t("ticket.closed"), about: closingOf(ticket.id) });
  const reopening = () =>
    run(reopen.mutateAsync(undefined), {
      text: t("ticket.reopened"),
      about: closingOf(ticket.id),
      undo:
        summary === null
          ? undefined
          : closing({ summary, ...(closedDespite === null ? {} : { despite: closedDespite }) }),
    });
  const isOpen = ticket.closedAt === null;
  const isMine = owner?.id === agentId;
  return {
    // Taken from a colleague, it cannot be given back by releasing it.
    take: isOpen && !isMine ? taking(owner === null ? releasing() : undefined) : undefined,
    release: isOpen && isMine ? releasing(taking()) : undefined,
    reopen: isOpen ? undefined : reopening,
    mayHandOver: isOpen && owner !== null && (isMine || leadsTeam(me, ticket.team?.id ?? null)),
  };
}

/** A promise rather than callbacks: it is told even to someone who has gone on to another ticket. */
function useSaying(): (act: Promise<unknown>, said: Said) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useRefusalWords();
  return (act, { text, about, undo }) =>
    void act.then(
      () => toast({ text, about, ...(undo && { act: { label: t("ticket.undo"), onPress: undo } }) }),
      (error: unknown) => toast({ text: words(error), about }),
    );
}
