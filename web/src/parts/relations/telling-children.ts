import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ask, newKey } from "../../api/client.ts";
import { countsKey, listsKey, ticketKey } from "../../api/tickets.ts";
import { replyRecipients } from "../composer/recipients.ts";
import { useRefusalWords } from "../refusal-words.ts";

/** Stands for the name of whoever reads. */
export const nameMark = "{name}";

/** Our last words to the customer, with the mark where their name stood. */
export function lastWords({ thread, customer }: TicketWithThread): string | null {
  const last = thread.findLast((entry) => entry.kind === "sent" && entry.author.kind === "agent");
  if (last === undefined || last.text.trim() === "") return null;
  const [first = customer.name] = customer.name.split(" ");
  return [customer.name, first].reduce((text, name) => withMark(text, name), last.text.trim());
}

const withMark = (text: string, name: string): string => {
  if (name.trim() === "") return text;
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, "gu");
  return text.replace(whole, nameMark);
};

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Typed words as a message: a paragraph where a line is left empty. */
const asMessage = (text: string): string =>
  text
    .trim()
    .replace(/[&<>]/gu, (sign) => signs[sign] ?? sign)
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");

export type Told = { ticketId: string; why: string | null };

/**
 * One after the other, each in its own ticket, to whoever asks in it, and read by the guard there: what is refused is said
 * with its reason, and the others leave. Pressed again, nobody is told twice.
 */
export function useTellingChildren(parentId: string) {
  const queries = useQueryClient();
  const refusal = useRefusalWords();
  const keys = useRef(new Map<string, string>());
  const [told, setTold] = useState<readonly Told[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const tellOne = async ({ id, customer }: TicketRow, text: string): Promise<string | null> => {
    try {
      const child = await ask<TicketWithThread>("GET", `/api/tickets/${id}`);
      const { to } = replyRecipients(child, { repliesToAll: false, isOurs: () => false });
      const key = keys.current.get(id) ?? newKey();
      keys.current.set(id, key);
      const html = asMessage(text.replaceAll(nameMark, customer.name));
      await ask<Entry>("POST", `/api/tickets/${id}/replies`, { key, html, to, entriesSeen: child.entries });
      return null;
    } catch (error) {
      return refusal(error);
    }
  };
  const tell = async (children: readonly TicketRow[], text: string): Promise<readonly Told[]> => {
    setIsBusy(true);
    const done = told.filter(({ why }) => why === null);
    for (const child of children) {
      if (done.some(({ ticketId }) => ticketId === child.id)) continue;
      done.push({ ticketId: child.id, why: await tellOne(child, text) });
      setTold([...done]);
    }
    setIsBusy(false);
    for (const queryKey of [listsKey, countsKey, ticketKey(parentId)])
      void queries.invalidateQueries({ queryKey });
    return done;
  };
  return { told, isBusy, tell };
}
