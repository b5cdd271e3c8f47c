import type { Entry } from "@guichet/contract/thread.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "../../parts/moment.tsx";
import { FlagAct } from "../../parts/relations/flag-act.tsx";
import { SplitAct } from "../../parts/relations/split-act.tsx";
import { CameFor } from "../../parts/ticket/came-for.tsx";
import { HandoverOfNote } from "../../parts/ticket/handover-cards.tsx";
import { NameWords } from "../../parts/words/name-words.tsx";
import { DepartureFate } from "./departure-fate.tsx";
import { EntryWords } from "./entry-words.tsx";
import { FileChips } from "./file-chips.tsx";
import { NoticeEntry } from "./notice-entry.tsx";
import { SenderWarnings } from "./sender-warnings.tsx";

const papers = {
  received: "",
  sent: "rounded-std border border-line bg-paper px-4 py-3 md:ml-8",
  note: "rounded-std border border-note-line bg-note px-4 py-3",
};

type EntryViewProps = { entry: Entry /** In which it is read aloud. */; language: string; subject: string };

/** One entry of the thread: the customer on the open page, us on paper of our own, notes on yellow. */
export function EntryView({ entry, language, subject }: EntryViewProps) {
  if (entry.kind === "bounce" || entry.kind === "automatic") return <NoticeEntry entry={entry} />;
  return (
    <div className={papers[entry.kind]}>
      {entry.kind === "note" && <HandoverOfNote ticketId={entry.ticketId} entryId={entry.id} />}
      <Heading entry={entry} />
      {entry.warnings.length > 0 && <SenderWarnings warnings={entry.warnings} />}
      <EntryWords entry={entry} language={language} />
      <FileChips attachments={entry.attachments} />
      {entry.kind === "received" && (
        <div className="flex flex-wrap gap-x-4 pt-1.5">
          <SplitAct entry={entry} subject={subject} />
          <FlagAct entry={entry} />
        </div>
      )}
      {entry.departure !== null && <DepartureFate entry={entry} departure={entry.departure} />}
    </div>
  );
}

function Heading({ entry }: { entry: Entry }) {
  return (
    <p className="mb-1 flex flex-wrap items-baseline gap-x-2">
      <span className="font-strong">
        <NameWords name={entry.author.name} />
      </span>
      <span className="text-1 text-ink-soft">
        <Manner entry={entry} /> · <Moment at={entry.happenedAt} />
        <Recipients entry={entry} />
        {entry.cameFor !== null && <CameFor entry={entry} />}
      </span>
    </p>
  );
}

function Manner({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  if (entry.kind === "note") return t("thread.kind.note");
  if (entry.author.kind === "machine") return t("thread.kind.machine");
  if (entry.author.kind === "elsewhere") return t("thread.kind.elsewhere");
  return entry.kind === "sent" ? t("thread.kind.sent") : t(`thread.channel.${entry.channel}`);
}

const fewPeople = 5;
const firstPeople = 3;

/** On ours, all to whom it went; on theirs, who else was written to: that it came to us goes without saying. */
function Recipients({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const isSaid = { to: entry.kind === "sent" || entry.to.length > 1, cc: true, bcc: true };
  const ways = (["to", "cc", "bcc"] as const).filter((way) => isSaid[way] && entry[way].length > 0);
  if (ways.length === 0) return null;
  const all = ways.flatMap((way) => entry[way]).length;
  // Forty addresses would push the words off the screen.
  const most = isWhole || all <= fewPeople ? all : firstPeople;
  const hidden = ways
    .map((way) => Math.max(0, entry[way].length - most))
    .reduce((sum, each) => sum + each, 0);
  const words = ways.map((way) => t(`thread.${way}`, { people: entry[way].slice(0, most).join(", ") }));
  return (
    <span className="[overflow-wrap:anywhere]">
      {" · "}
      {words.join(" · ")}{" "}
      {hidden > 0 && (
        <button
          type="button"
          className="underline decoration-dotted underline-offset-3 hover:text-ink"
          onClick={() => setIsWhole(true)}
        >
          {t("thread.others", { count: hidden })}
        </button>
      )}
    </span>
  );
}
