import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePromises } from "../../api/promises.ts";
import { useMe } from "../../api/session.ts";
import { useNow } from "../../ui/clock.ts";
import { PromiseStamp } from "../promises/promise-stamp.tsx";
import { useReading } from "../reading.ts";
import { speakable } from "../ticket/reference.ts";
import { absoluteWords } from "../time-words.ts";
import { wordsOf } from "../words/code-words.ts";

/** What goes in a folder or to a lawyer: whose it is, what was promised, every word with its date; nothing to press. */
export function TicketSheet({ ticket, isWhole }: { ticket: TicketWithThread; isWhole: boolean }) {
  const { t } = useTranslation();
  const { companyName } = useMe();
  const now = useNow();
  const promises = usePromises(ticket.id).data?.items ?? [];
  return (
    <article className="ticket-sheet text-2">
      <p className="flex justify-between gap-4 text-1 text-ink-soft">
        <span>
          {companyName} · {speakable(ticket.reference)}
        </span>
        <span>
          {t("sheet.printed")} <FullDate at={new Date(now).toISOString()} />
        </span>
      </p>
      <h1
        className="mt-2 text-5 font-strong [overflow-wrap:anywhere]"
        lang={ticket.spoken ?? ticket.language}
        dir="auto"
      >
        {heldSigns(ticket.subject)}
      </h1>
      <Facts ticket={ticket} />
      {promises.length > 0 && (
        <ul aria-label={t("promise.strip")} className="mt-3 flex flex-wrap gap-1.5">
          {promises.map((promise) => (
            <li key={promise.id} className="max-w-full">
              <PromiseStamp stamp={promise} as="whole" />
            </li>
          ))}
        </ul>
      )}
      {!isWhole && <p className="mt-4 text-ink-soft">{t("sheet.not_whole")}</p>}
      <ol className="mt-4">
        {ticket.thread.map((entry) => (
          <li key={entry.id} className="border-t border-line-strong py-3">
            <Words entry={entry} ticket={ticket} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Facts({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { customer, inbox, team, owner, reason, openedAt, closedAt, summary } = ticket;
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
      <Fact name={t("sheet.customer")}>{[customer.name, ...writtenFrom(ticket)].join(" · ")}</Fact>
      <Fact name={t("sheet.opened")}>
        <FullDate at={openedAt} />, {team === null ? inbox.name : `${inbox.name} · ${team.name}`}
      </Fact>
      <Fact name={t("sheet.owner")}>{owner?.name ?? t("ticket.no_owner")}</Fact>
      {reason !== null && <Fact name={t("reason.title")}>{reason.name}</Fact>}
      {closedAt !== null && (
        <Fact name={t("sheet.closed")}>
          <FullDate at={closedAt} />
          {summary !== null && `. ${summary}`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** The addresses they wrote from here: which of a customer's was used matters on paper. */
function writtenFrom({ thread }: TicketWithThread): string[] {
  const addresses = thread.flatMap(({ kind, author: { address } }) =>
    kind === "received" && address !== null ? [address] : [],
  );
  return [...new Set(addresses)];
}

function Words({ entry, ticket }: { entry: Entry; ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { kind, author, attachments, text, to, cc } = entry;
  const isNotice = kind === "bounce" || kind === "automatic";
  const notice = wordsOf(t("thread.notice", { returnObjects: true }), entry.notice ?? "other");
  const people = [
    ...(kind === "sent" && to.length > 0 ? [t("thread.to", { people: to.join(", ") })] : []),
    ...(cc.length > 0 ? [t("thread.cc", { people: cc.join(", ") })] : []),
  ];
  return (
    <>
      <p className="break-after-avoid">
        <strong className="font-strong">{author.name}</strong>
        <span className="text-ink-soft">
          {" "}
          {t(`thread.kind.${mannerOf(entry)}`)} · <FullDate at={entry.happenedAt} />
        </span>
      </p>
      {people.length > 0 && (
        <p className="text-1 [overflow-wrap:anywhere] text-ink-soft">{people.join(" · ")}</p>
      )}
      {isNotice && <p className="mt-1">{notice}</p>}
      {!isNotice && (
        <div
          lang={kind === "received" ? (ticket.spoken ?? ticket.language) : ticket.language}
          dir="auto"
          className={`mt-1 text-3 [overflow-wrap:anywhere] whitespace-pre-wrap ${kind === "note" ? "border-l-2 border-ink-soft pl-3" : ""}`}
        >
          {text.trim() === "" ? t("thread.no_text") : heldSigns(text.trim())}
        </div>
      )}
      {attachments.length > 0 && (
        <p className="mt-1 text-1 [overflow-wrap:anywhere] text-ink-soft">
          {t("sheet.files", { names: attachments.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </>
  );
}

const mannerOf = ({ kind, author }: Entry) => {
  if (kind === "note" || author.kind === "customer" || author.kind === "agent") return kind;
  return author.kind;
};

function FullDate({ at }: { at: string }) {
  const reading = useReading();
  return <time dateTime={at}>{absoluteWords(Date.parse(at), reading)}</time>;
}
