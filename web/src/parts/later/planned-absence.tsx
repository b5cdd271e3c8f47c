import type { AbsencePlan } from "@guichet/contract/away.ts";
import type { Presence } from "@guichet/contract/presence.ts";
import { useTranslation } from "react-i18next";
import { Refused } from "../../api/client.ts";
import { useAbsencePlan, useComeBack } from "../../api/people/away.ts";
import { usePresences } from "../../api/people/handovers.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useSaving } from "../acts/doing.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";
import { useEcho } from "./typed-moment.tsx";

type PlannedAbsenceProps = { absence: NonNullable<Presence["absence"]> };

/** The next absence, with what it will do by itself; it may be called off until it begins. */
export function PlannedAbsence({ absence }: PlannedAbsenceProps) {
  const { t } = useTranslation();
  const echo = useEcho();
  const saving = useSaving();
  const plan = useAbsencePlan(absence.id).data?.plan;
  const calling = useComeBack();
  const from = echo(absence.startsAt);
  const drop = () =>
    saving.save(async () => {
      await calling.mutateAsync(absence.id);
      return { said: t("away.plan.dropped", { when: from }) };
    }, "away");
  return (
    <div className="grid gap-2 rounded-std bg-sunk px-3 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-strong">
          {absence.endsAt === null
            ? t("away.plan.from", { from })
            : t("away.plan.from_to", { from, to: echo(absence.endsAt) })}
        </p>
        <Button look="link" disabled={saving.isPending} onClick={drop}>
          {t("away.plan.drop")}
        </Button>
      </div>
      {plan && <PlanWords plan={plan} />}
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
    </div>
  );
}

function PlanWords({ plan }: { plan: AbsencePlan }) {
  const { t } = useTranslation();
  const people = usePresences().data?.items ?? [];
  const name = people.find(({ id }) => id === plan.to)?.name;
  const to = name ?? t("away.plan.routing_words");
  return (
    <p className="text-2 text-pretty text-ink-soft">
      {t(`away.plan.will.${plan.reach}`, { to })} {plan.comesBack && t("away.plan.will_come_back")}
    </p>
  );
}

/** What was meant to change hands when this absence began, and did not, each with its reason. */
export function StayedBehind({ absenceId }: { absenceId: string }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const stayed = useAbsencePlan(absenceId).data?.stayed ?? [];
  if (stayed.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h2 className="text-3 font-strong">{t("away.plan.stayed", { count: stayed.length })}</h2>
      <ul className="divide-y divide-line rounded-std border border-line">
        {stayed.map(({ ticket, way, refusal }) => (
          <li key={`${way} ${ticket.id}`} className="grid px-3 py-2 text-2">
            <span className="[overflow-wrap:anywhere]">
              {speakable(ticket.reference)} · {ticket.subject}
            </span>
            <span className="text-pretty text-ink-soft">
              {words(new Refused({ ...refusal, message: "" }))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
