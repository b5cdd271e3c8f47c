import type { InboxRight, PersonRights, Rights } from "@guichet/contract/rights.ts";
import Eye from "lucide-react/icons/eye";
import Pencil from "lucide-react/icons/pencil";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

/** On a phone a cell is a line: what it is about, then what is allowed. */
const cell =
  "px-3 py-2.5 max-md:items-center max-md:justify-between max-md:gap-4 max-md:border-t max-md:border-line max-md:px-4 max-md:py-1.5";

type RightsTableProps = { rights: Rights; onOpen: ((person: PersonRights) => void) | null };

/**
 * People down, inboxes across. The names stay while the rest slides, so that no cell is read without its person. A
 * phone reads down: under each person, a line for each inbox that opens to them.
 */
export function RightsTable({ rights, onOpen }: RightsTableProps) {
  const { t } = useTranslation();
  const { people, inboxes, open } = rights;
  const names = new Map(inboxes.map(({ id, name }) => [id, name]));
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what slides is reached by the keyboard too.
      tabIndex={0}
      aria-label={t("rights.people")}
      className="relative overflow-x-auto rounded-std border border-line bg-raised"
    >
      <table className="w-full border-collapse text-2 max-md:block">
        <thead className="max-md:hidden">
          <tr className="border-b border-line-strong text-left align-bottom">
            <th scope="col" className="sticky left-0 z-1 bg-raised px-4 py-2 font-strong">
              {t("rights.person")}
            </th>
            <th scope="col" className="px-3 py-2 font-strong whitespace-nowrap">
              {t("rights.sees")}
            </th>
            {inboxes.map((inbox) => (
              <th key={inbox.id} scope="col" className="max-w-32 min-w-24 px-3 py-2 font-strong text-pretty">
                <span className="line-clamp-3" title={inbox.name}>
                  {inbox.name}
                </span>
                {inbox.keptTo !== null && (
                  <span className="block text-1 font-plain text-ink-soft">{t("rights.is_kept")}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {people.map((person) => (
            <tr
              key={person.id}
              className="border-b border-line align-top last:border-b-0 max-md:block max-md:pb-1.5"
            >
              <th
                scope="row"
                className="px-4 py-2.5 text-left font-plain max-md:block md:sticky md:left-0 md:z-1 md:max-w-80 md:bg-raised"
              >
                <Who person={person} onOpen={onOpen} />
              </th>
              <td className={`${cell} max-md:flex md:whitespace-nowrap md:tabular-nums`}>
                <span className="text-ink-soft md:hidden">{t("rights.sees")}</span>
                {person.open === open
                  ? t("rights.sees_all")
                  : t("rights.sees_some", { count: person.open, of: open })}
              </td>
              {person.inboxes.map(({ inboxId, right }) => (
                <td key={inboxId} className={`${cell} ${right === "none" ? "max-md:hidden" : "max-md:flex"}`}>
                  <span className="min-w-0 [overflow-wrap:anywhere] md:hidden">{names.get(inboxId)}</span>
                  <RightMark right={right} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type WhoProps = { person: PersonRights; onOpen: RightsTableProps["onOpen"] };

function Who({ person, onOpen }: WhoProps) {
  const { t } = useTranslation();
  const { name, roles, teams } = person;
  return (
    <span className="grid gap-0.5">
      <span className="flex items-center gap-1.5 font-strong">
        <Avatar name={name} />
        {onOpen === null ? (
          name
        ) : (
          <Button look="link" aria-label={t("rights.change_of", { name })} onClick={() => onOpen(person)}>
            {name}
          </Button>
        )}
      </span>
      <span className="text-ink-soft">{roles.map((role) => t(`access.roles.${role}`)).join(", ")}</span>
      {teams.length > 0 && (
        <span className="text-pretty text-ink-soft">
          {teams.map((team) => (team.leads ? t("rights.leads", { name: team.name }) : team.name)).join(" · ")}
        </span>
      )}
    </span>
  );
}

const marks = { answers: Pencil, reads: Eye } as const;

/** By a word as well as a sign: nothing here is said by shape alone. */
function RightMark({ right }: { right: InboxRight }) {
  const { t } = useTranslation();
  if (right === "none")
    return (
      <span className="text-ink-soft">
        <span aria-hidden>—</span>
        <span className="sr-only">{t("rights.right.none")}</span>
      </span>
    );
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1.5 ${right === "answers" ? "text-ink" : "text-ink-soft"}`}
    >
      <Icon of={marks[right]} small />
      {t(`rights.right.${right}`)}
    </span>
  );
}
