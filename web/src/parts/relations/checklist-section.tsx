import type { ChecklistItem } from "@guichet/contract/checklists.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { Link } from "@tanstack/react-router";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChecklist, useRemovingItem, useTicking } from "../../api/lists/checklists.ts";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { AddChoice } from "../acts/add-line.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";
import { ChecklistAdder } from "./checklist-adder.tsx";

/** What is to be done in this ticket, ticked one by one. */
export function ChecklistSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const items = useChecklist(ticket.id).data?.items ?? [];
  const ticking = useTicking(ticket.id);
  const removing = useRemovingItem(ticket.id);
  const words = useRefusalWords();
  const error = ticking.error ?? removing.error;
  const done = items.filter((item) => item.done).length;
  const [isAdding, setIsAdding] = useState(false);
  const title =
    items.length === 0 ? t("checklist.title") : t("checklist.progress", { done, count: items.length });
  return (
    <>
      {(items.length > 0 || isAdding) && (
        <CardSection title={title} fold="checklist">
          <ul className="grid gap-0.5">
            {items.map((item) => (
              <li key={item.id} className="group flex items-start gap-1">
                <span className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">
                  <Check
                    type="checkbox"
                    checked={
                      ticking.variables?.id === item.id && ticking.isPending
                        ? ticking.variables.done
                        : item.done
                    }
                    disabled={item.linked !== null}
                    onChange={(event) => ticking.mutate({ id: item.id, done: event.target.checked })}
                    label={<What item={item} />}
                  />
                </span>
                <IconButton
                  label={t("checklist.remove", { what: nameOf(item) || t("linking.unseen") })}
                  icon={<Icon of={X} small />}
                  onClick={() => removing.mutate(item.id)}
                />
              </li>
            ))}
          </ul>
          {error !== null && <Trouble title={words(error)} />}
          {isAdding && <ChecklistAdder ticketId={ticket.id} onDone={() => setIsAdding(false)} />}
        </CardSection>
      )}
      <AddChoice place="checklist" label={t("checklist.add")} onClick={() => setIsAdding(true)} />
    </>
  );
}

const nameOf = ({ text, linked }: ChecklistItem): string => text || linked?.row?.subject || "";

/** Another ticket is done when it closes: it leads there instead of being ticked. */
function What({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation();
  const { linked, text, done } = item;
  const look = done ? "text-ink-soft line-through" : "";
  if (linked === null) return <span className={look}>{text}</span>;
  if (linked.row === null) return <span className="text-ink-soft">{t("linking.unseen")}</span>;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: linked.row.id }}
      search={(before) => before}
      className={`inline-block min-h-6 underline ${look}`}
    >
      <span className="whitespace-nowrap">{speakable(linked.row.reference)}</span> · {linked.row.subject}
    </Link>
  );
}
