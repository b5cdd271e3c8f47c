import type { TicketsSeenBy } from "@guichet/contract/company.ts";
import type { InboxRights } from "@guichet/contract/rights.ts";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";

type InboxListProps = {
  inboxes: readonly InboxRights[];
  rule: TicketsSeenBy;
  onOpen: ((inbox: InboxRights) => void) | null;
};

/** Each inbox as a sentence: whom it is kept to, or the rule of the house. */
export function InboxList({ inboxes, rule, onOpen }: InboxListProps) {
  const { t } = useTranslation();
  if (inboxes.length === 0) return <Empty title={t("rights.no_inboxes")} />;
  return (
    <ul className="grid rounded-std border border-line bg-raised">
      {inboxes.map((inbox) => (
        <li
          key={inbox.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
        >
          <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
            <h3 className="text-3 font-strong [overflow-wrap:anywhere]">{inbox.name}</h3>
            <KeptTo inbox={inbox} rule={rule} />
          </div>
          {onOpen !== null && (
            <Button
              size="small"
              aria-label={t("rights.change_inbox", { name: inbox.name })}
              onClick={() => onOpen(inbox)}
            >
              {t("inbox.change")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function KeptTo({ inbox: { keptTo, team }, rule }: { inbox: InboxRights; rule: TicketsSeenBy }) {
  const { t, i18n } = useTranslation();
  if (keptTo === null) {
    const isTeams = team !== null && rule === "team";
    return (
      <p className="text-2 text-pretty text-ink-soft">
        {isTeams ? t("rights.open_team", { name: team.name }) : t("rights.open")}
      </p>
    );
  }
  const named = (answers: boolean) =>
    new Intl.ListFormat(i18n.language).format(
      keptTo.filter((grant) => grant.answers === answers).map(({ name }) => name),
    );
  const [answer, read] = [named(true), named(false)];
  return (
    <p className="text-2 text-pretty">
      {t("rights.kept_answer", { names: answer })} {read !== "" && t("rights.kept_read", { names: read })}
    </p>
  );
}
