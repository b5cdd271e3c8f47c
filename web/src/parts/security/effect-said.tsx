import type { PersonRights, RightsChange, RightsEffect } from "@guichet/contract/rights.ts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useRights, useRightsEffect } from "../../api/people/rights.ts";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";

const mostShown = 8;

type EffectSaidProps = {
  changes: readonly RightsChange[];
  /** What it does besides to nobody in person. */
  besides?: string;
};

/** What will change, and for whom, before anything does. */
export function EffectSaid({ changes, besides }: EffectSaidProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const effect = useRightsEffect(changes);
  if (changes.length === 0) return null;
  if (effect.isError) return <Trouble title={words(effect.error)} />;
  return (
    <section
      aria-label={t("rights.will")}
      aria-live="polite"
      className={`grid min-h-16 gap-1.5 rounded-std border border-line-strong bg-raised px-4 py-3 text-2 text-pretty ${effect.isPlaceholderData ? "opacity-60" : ""}`}
    >
      <h2 className="font-strong">{t("rights.will")}</h2>
      {effect.data && <Lines effect={effect.data} />}
      {besides !== undefined && <p className="text-ink-soft">{besides}</p>}
    </section>
  );
}

function Lines({ effect: { people, open, onlyTheirs } }: { effect: RightsEffect }) {
  const { t } = useTranslation();
  const name = useInboxNames();
  const rest = people.length - mostShown;
  return (
    <>
      {people.length === 0 && <p>{t("rights.will_nothing")}</p>}
      <ul className="grid gap-1">
        {people.slice(0, mostShown).map(({ before, after }) => (
          <li key={after.id}>{linesOf({ before, after, open }, { t, name }).join(" ")}</li>
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-soft">{t("rights.will_others", { count: rest })}</p>}
      {onlyTheirs > 0 && <p className="text-ink-soft">{t("rights.will_stay", { count: onlyTheirs })}</p>}
    </>
  );
}

function useInboxNames(): (id: string) => string {
  const inboxes = useRights().data?.inboxes ?? [];
  return (id) => inboxes.find((inbox) => inbox.id === id)?.name ?? "…";
}

type Touched = { before: PersonRights; after: PersonRights; open: number };
type Saying = { t: TFunction; name: (inboxId: string) => string };

/** Whole sentences: first what they see, then where they answer, then what they decide. */
function linesOf({ before, after, open }: Touched, { t, name }: Saying): string[] {
  const who = after.name;
  const sight =
    before.open === after.open
      ? []
      : [t("rights.will_see", { name: who, count: after.open, of: open, before: before.open })];
  const doors = after.inboxes.flatMap(({ inboxId, right }) => {
    const was = before.inboxes.find((each) => each.inboxId === inboxId)?.right;
    return was === right ? [] : [t(`rights.will_at.${right}`, { name: who, inbox: name(inboxId) })];
  });
  const led = (one: PersonRights) => one.teams.flatMap((team) => (team.leads ? [team.name] : []));
  const leading = led(after).filter((team) => !led(before).includes(team));
  const noMore = led(before).filter((team) => !led(after).includes(team));
  const roles = (one: PersonRights) => one.roles.map((role) => t(`access.roles.${role}`)).join(", ");
  const said = [
    ...sight,
    ...doors,
    ...leading.map((team) => t("rights.will_lead", { name: who, team })),
    ...noMore.map((team) => t("rights.will_not_lead", { name: who, team })),
    ...(roles(before) === roles(after) ? [] : [t("rights.will_be", { name: who, roles: roles(after) })]),
  ];
  return said.length > 0 ? said : [t("rights.will_teams", { name: who })];
}
