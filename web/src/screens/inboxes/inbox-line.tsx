import type { Connection, Inbox } from "@guichet/contract/inboxes.ts";
import { useTranslation } from "react-i18next";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { Stamp, type StampLook } from "../../ui/stamp.tsx";
import { ConsentLine } from "./consent-line.tsx";

export function InboxLine({ inbox, onChange }: { inbox: Inbox; onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <li className="grid gap-2 rounded-std border border-line bg-raised px-4 py-3">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-3 font-strong">{inbox.name}</p>
          <p className="text-ink-soft [overflow-wrap:anywhere]">{inbox.address}</p>
        </div>
        <Button size="small" onClick={onChange} aria-label={`${t("inbox.change")} ${inbox.name}`}>
          {t("inbox.change")}
        </Button>
      </div>
      <ConnectionLine
        name={t("inbox.receiving")}
        connection={inbox.receiving}
        well={t("inbox.state.listening")}
        unset={t(inbox.imap === null ? "inbox.by_delivery_short" : "inbox.state.connecting")}
      />
      <ConnectionLine
        name={t("inbox.sending")}
        connection={inbox.sending}
        well={t("inbox.sending_listening")}
        unset={t(inbox.smtp === null ? "inbox.sending_unset" : "inbox.sending_untried")}
      />
      <ConsentLine inbox={inbox} />
    </li>
  );
}

const looks: Record<Connection["state"], StampLook> = {
  unset: "dotted",
  connecting: "open",
  listening: "kept",
  failing: "risk",
};

type ConnectionLineProps = { name: string; connection: Connection; well: string; unset: string };

/** How one way stands, and when it fails, why, in words that say what to check. */
function ConnectionLine({ name, connection, well, unset }: ConnectionLineProps) {
  const { t } = useTranslation();
  const { state, problem } = connection;
  const words = {
    unset,
    listening: well,
    connecting: t("inbox.state.connecting"),
    failing: t("inbox.state.failing"),
  };
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="w-20 text-ink-soft">{name}</span>
      <Stamp look={looks[state]}>{words[state]}</Stamp>
      {problem !== null && (
        <span className="inline-block first-letter:uppercase">
          {wordsOf(t("inbox.problem", { returnObjects: true }), problem)}
        </span>
      )}
    </p>
  );
}
