import type { Grant, InboxRight, InboxRights, PersonRights, RightsChange } from "@guichet/contract/rights.ts";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTeams } from "../../api/team.ts";
import { Check } from "../../ui/check.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { RightRow } from "./right-row.tsx";

type Chosen = ReadonlyMap<string, Exclude<InboxRight, "none">>;
type InboxDialogProps = { inbox: InboxRights; people: readonly PersonRights[]; onDone: () => void };

/** Seen as the house says, or kept: then each team and each person reads, answers, or finds nothing there. */
export function InboxDialog({ inbox, people, onDone }: InboxDialogProps) {
  const { t } = useTranslation();
  const teams = useTeams().data?.items ?? [];
  const [isKept, setIsKept] = useState(inbox.keptTo !== null);
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(inbox));
  const choose = (id: string, right: InboxRight) => {
    const next = new Map(chosen);
    if (right === "none") next.delete(id);
    else next.set(id, right);
    setChosen(next);
  };
  const teamIds = new Set(teams.map(({ id }) => id));
  const rows = (named: readonly { id: string; name: string }[]) =>
    named.map(({ id, name }) => (
      <RightRow
        key={id}
        name={name}
        right={chosen.get(id) ?? "none"}
        onChoose={(right) => choose(id, right)}
      />
    ));
  return (
    <ChangeDialog
      title={t("rights.who_sees", { name: inbox.name })}
      changes={changesOf(inbox, isKept ? grantsOf(chosen, teamIds) : null)}
      onDone={onDone}
    >
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t("rights.who_sees", { name: inbox.name })}</legend>
        {([false, true] as const).map((kept) => (
          <Check
            key={String(kept)}
            type="radio"
            name="kept"
            label={t(kept ? "rights.keep" : "rights.keep_not")}
            hint={t(kept ? "rights.keep_hint" : "rights.keep_not_hint")}
            checked={isKept === kept}
            onChange={() => setIsKept(kept)}
          />
        ))}
      </fieldset>
      {isKept && (
        <div className="grid gap-4">
          {teams.length > 0 && <RightGroup title={t("rights.teams")}>{rows(teams)}</RightGroup>}
          <RightGroup title={t("rights.people")}>{rows(people)}</RightGroup>
        </div>
      )}
    </ChangeDialog>
  );
}

function RightGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h3 className="text-2 font-strong">{title}</h3>
      <ul className="grid max-h-72 overflow-y-auto rounded-std border border-line">{children}</ul>
    </section>
  );
}

const chosenOf = ({ keptTo }: InboxRights): Chosen =>
  new Map(
    keptTo?.map(({ teamId, agentId, answers }) => [teamId ?? agentId ?? "", answers ? "answers" : "reads"]),
  );

const grantsOf = (chosen: Chosen, teamIds: ReadonlySet<string>): Grant[] =>
  [...chosen].map(([id, right]) => ({
    teamId: teamIds.has(id) ? id : null,
    agentId: teamIds.has(id) ? null : id,
    answers: right === "answers",
  }));

const inWords = (grants: readonly Grant[]): string =>
  grants
    .map(({ teamId, agentId, answers }) => `${teamId ?? agentId} ${answers}`)
    .toSorted()
    .join();

/** Nothing to say while nothing differs, nor before somebody is chosen. */
function changesOf({ id, keptTo }: InboxRights, grants: Grant[] | null): RightsChange[] {
  const isSame = grants === null ? keptTo === null : keptTo !== null && inWords(grants) === inWords(keptTo);
  if (isSame || grants?.length === 0) return [];
  return [{ kind: "keeping", inboxId: id, grants }];
}
