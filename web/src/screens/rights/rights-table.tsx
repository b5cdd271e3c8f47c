import type { InboxRight, PersonRights, Rights } from "@guichet/contract/rights.ts";
import Eye from "lucide-react/icons/eye";
import Pencil from "lucide-react/icons/pencil";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

type RightsTableProps = { rights: Rights; onOpen: ((person: PersonRights) => void) | null };

/** People down, inboxes across. The names stay while the rest slides, so that no cell is read without its person. */
export function RightsTable({ rights, onOpen }: RightsTableProps) {
  const { t } = useTranslation();
  const { people, inboxes, open } = rights;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what slides is reached by the keyboard too.
      tabIndex={0}
      aria-label={t("rights.people")}
      className="relative overflow-x-auto rounded-std border border-line bg-raised"
    >
      <table className="w-full border-collapse text-2">
        <thead>
          <tr className="border-b border-line-strong text-left align-bottom">
            <th scope="col" className="sticky left-0 z-1 bg-raised px-4 py-2 font-strong">
              {t("rights.person")}
            </th>
            <th scope="col" className="px-3 py-2 font-strong whitespace-nowrap">
              {t("rights.sees")}
            </th>
            {inboxes.map((inbox) => (
              <th key={inbox.id} scope="col" className="max-w-32 min-w-24 px-3 py-2 font-strong text-pretty">
                {inbox.name}
                {inbox.keptTo !== null && (
                  <span className="block text-1 font-plain text-ink-soft">{t("rights.is_kept")}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className="border-b border-line align-top last:border-b-0">
              <th
                scope="row"
                className="sticky left-0 z-1 max-w-48 bg-raised px-4 py-2.5 text-left font-plain md:max-w-80"
              >
                <Who person={person} onOpen={onOpen} />
              </th>
              <td className="px-3 py-2.5 whitespace-nowrap tabular-nums">
                {person.open === open
                  ? t("rights.sees_all")
                  : t("rights.sees_some", { count: person.open, of: open })}
              </td>
              {person.inboxes.map(({ inboxId, right }) => (
                <td key={inboxId} className="px-3 py-2.5">
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
      className={`inline-flex items-center gap-1.5 ${right === "answers" ? "text-ink" : "text-ink-soft"}`}
    >
      <Icon of={marks[right]} small />
      {t(`rights.right.${right}`)}
    </span>
  );
}
