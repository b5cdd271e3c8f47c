import type { Link } from "@guichet/contract/relations.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { Link as Anchor } from "@tanstack/react-router";
import X from "lucide-react/icons/x";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLinks } from "../../api/lists/relations.ts";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { AddChoice } from "../acts/add-line.tsx";
import { useDoing } from "../acts/doing.ts";
import { CardSection } from "../customer/card-section.tsx";
import { speakable } from "../ticket/reference.ts";
import { SubjectWords } from "../words/subject-words.tsx";
import { lastWords } from "./telling-children.ts";
import { useUndoingSplit, useUnlinkingInWords } from "./undoing.ts";

const LinkDialog = lazy(async () => ({ default: (await part(import("./link-dialog.tsx"))).LinkDialog }));
const TellChildrenDialog = lazy(async () => ({
  default: (await part(import("./tell-children-dialog.tsx"))).TellChildrenDialog,
}));
const ContinueDialog = lazy(async () => ({
  default: (await part(import("./continue-dialog.tsx"))).ContinueDialog,
}));

/** What this ticket has to do with others; where one says so, and where a closed one goes on. */
export function LinkSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"link" | "continuation" | "children" | null>(null);
  const links = useLinks(ticket.id).data?.items ?? [];
  const children = links.flatMap(({ as, ticket: child }) =>
    as === "child" && child !== null && child.closedAt === null ? [child] : [],
  );
  return (
    <>
      {(links.length > 0 || ticket.closedDespite !== null) && (
        <CardSection title={t("linking.title")} fold="links" summary={String(links.length)}>
          {ticket.closedDespite !== null && (
            <p className="text-2 text-pretty [overflow-wrap:anywhere]">
              {t("linking.closed_despite", { why: ticket.closedDespite })}
            </p>
          )}
          {links.length > 0 && (
            <ul className="grid gap-2.5">
              {links.map((link) => (
                <Linked
                  key={`${link.as} ${link.ticket?.id ?? link.madeAt} ${link.entryId}`}
                  ticket={ticket}
                  link={link}
                />
              ))}
            </ul>
          )}
          {children.length > 0 && lastWords(ticket) !== null && (
            <div>
              <Button size="small" onClick={() => setAsking("children")}>
                {t("linking.tell.ask")}
              </Button>
            </div>
          )}
        </CardSection>
      )}
      <AddChoice place="link" label={t("linking.ask")} onClick={() => setAsking("link")} />
      {ticket.closedAt !== null && (
        <AddChoice
          place="continuation"
          label={t("linking.continue")}
          onClick={() => setAsking("continuation")}
        />
      )}
      <Suspense>
        {asking === "link" && <LinkDialog ticket={ticket} onDone={() => setAsking(null)} />}
        {asking === "children" && (
          <TellChildrenDialog ticket={ticket} tickets={children} onDone={() => setAsking(null)} />
        )}
        {asking === "continuation" && <ContinueDialog ticket={ticket} onDone={() => setAsking(null)} />}
      </Suspense>
    </>
  );
}

/** Those that people chose are taken off; traces of what was done stay. */
const chosen: ReadonlySet<Link["as"]> = new Set(["related", "original", "duplicate", "parent", "child"]);

function Linked({ ticket, link }: { ticket: TicketWithThread; link: Link }) {
  const { t } = useTranslation();
  const unlink = useUnlinkingInWords(ticket.id);
  const undo = useUndoingSplit();
  const doing = useDoing();
  const other = link.ticket;
  if (other === null) {
    return (
      <li className="grid gap-0.5">
        <span className="text-1 text-ink-soft">{t(`linking.as.${link.as}`)}</span>
        <span className="text-ink-soft">{t("linking.unseen")}</span>
      </li>
    );
  }
  const name = speakable(other.reference);
  return (
    <li className="flex items-start gap-1">
      <span className="grid min-w-0 flex-1 justify-items-start gap-0.5">
        <span className="text-1 text-ink-soft">
          {t(`linking.as.${link.as}`)} · {t(`ticket.state.${other.state}`)}
        </span>
        <Anchor
          to="/tickets/$ticketId"
          params={{ ticketId: other.id }}
          search={(before) => before}
          className="inline-block min-h-6 underline decoration-line-strong underline-offset-2 [overflow-wrap:anywhere] hover:decoration-ink"
        >
          <span className="whitespace-nowrap">{name}</span> · <SubjectWords subject={other.subject} />
        </Anchor>
        {link.as === "split_from" && ticket.entries === 1 && (
          <span className="-ml-2.5">
            <Button look="quiet" size="small" onClick={() => doing(undo(ticket.id))}>
              {t("splitting.undo")}
            </Button>
          </span>
        )}
      </span>
      {chosen.has(link.as) && (
        <IconButton
          label={t("linking.remove", { reference: name })}
          icon={<Icon of={X} small />}
          onClick={() => unlink(other, link.as)}
        />
      )}
    </li>
  );
}
