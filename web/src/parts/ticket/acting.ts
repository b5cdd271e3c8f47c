import type { Closing, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { leadsTeam } from "../../api/people/leading.ts";
import { useMe } from "../../api/session.ts";
import { useClose, useRelease, useReopen, useTake } from "../../api/tickets.ts";
import { type Deed, useDoing } from "../acts/doing.ts";
import { closingOf } from "../composer/closing-word.ts";

type Act = (() => void) | undefined;

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
  const doing = useDoing();
  const { owner, summary, closedDespite } = ticket;
  const ownership = `owner ${ticket.id}`;
  const taking =
    (undo?: Deed): Deed =>
    async () => {
      await take.mutateAsync(undefined);
      return { said: t("ticket.taken"), undo };
    };
  const releasing =
    (undo?: Deed): Deed =>
    async () => {
      await release.mutateAsync(undefined);
      return { said: t("ticket.released"), undo };
    };
  const closing =
    (closed: Closing): Deed =>
    async () => {
      await close.mutateAsync(closed);
      return { said: t("ticket.closed") };
    };
  const reopening: Deed = async () => {
    await reopen.mutateAsync(undefined);
    const despite = closedDespite === null ? {} : { despite: closedDespite };
    return {
      said: t("ticket.reopened"),
      undo: summary === null ? undefined : closing({ summary, ...despite }),
    };
  };
  const isOpen = ticket.closedAt === null;
  const isMine = owner?.id === agentId;
  return {
    // What a colleague owns is not taken from them: they hand it over, or whoever leads them does.
    take: isOpen && owner === null ? () => doing(taking(releasing()), ownership) : undefined,
    release: isOpen && isMine ? () => doing(releasing(taking()), ownership) : undefined,
    reopen: isOpen ? undefined : () => doing(reopening, closingOf(ticket.id)),
    mayHandOver: isOpen && owner !== null && (isMine || leadsTeam(me, ticket.team?.id ?? null)),
  };
}
