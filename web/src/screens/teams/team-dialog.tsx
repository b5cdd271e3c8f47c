import type { RightsChange } from "@guichet/contract/rights.ts";
import type { Agent, Team } from "@guichet/contract/team.ts";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAgents, useKeepTeam, useRemoveTeam } from "../../api/team.ts";
import { ConfirmDialog } from "../../parts/acts/confirm-dialog.tsx";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { EffectSaidLate } from "../../parts/security/effect-said-late.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";

type Members = ReadonlyMap<string, { leads: boolean }>;

export function TeamDialog({ team, onDone }: { team: Team | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState<Members>(
    () => new Map(team?.members.map((each) => [each.id, each])),
  );
  const keep = useKeepTeam(team);
  const [isRemoving, setIsRemoving] = useState(false);
  const saving = useSaving(onDone);
  const submit = () =>
    saving.save(async () => {
      const writing = {
        name: name.trim(),
        members: [...members].map(([id, { leads }]) => ({ id, leads })),
      };
      await keep.mutateAsync(writing);
      return { said: t("teams.saved", { name: writing.name }) };
    });
  const aside = team !== null && (
    <Button look="quiet" onClick={() => setIsRemoving(true)}>
      {t("teams.remove")}
    </Button>
  );
  if (team !== null && isRemoving) return <Removal team={team} onDone={onDone} />;
  return (
    <SaveDialog
      title={team?.name ?? t("teams.make_title")}
      saving={saving}
      act={t(team === null ? "teams.make" : "words.save")}
      aside={aside}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("teams.name")}
        hint={t("teams.name_hint")}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <MemberFields members={members} onChange={setMembers} />
      {team !== null && <EffectSaidLate changes={changesOf(team, members)} />}
    </SaveDialog>
  );
}

/** Who is in it, and who leads it, as far as it changed. */
function changesOf(team: Team, members: Members): RightsChange[] {
  const change = (agentId: string, member: { leads: boolean } | null) =>
    ({ kind: "membership", teamId: team.id, agentId, member }) as const;
  const before = new Map(team.members.map((each) => [each.id, each.leads]));
  const put = [...members].flatMap(([id, { leads }]) =>
    before.get(id) === leads ? [] : [change(id, { leads })],
  );
  const out = team.members.flatMap(({ id }) => (members.has(id) ? [] : [change(id, null)]));
  return [...out, ...put];
}

/** It cannot be undone: what it does to whom, or why it cannot be, stands above the button. */
function Removal({ team, onDone }: { team: Team; onDone: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useRemoveTeam();
  const { id, name } = team;
  const changes = useMemo(() => [{ kind: "team_removal", teamId: id } as const], [id]);
  return (
    <ConfirmDialog
      title={t("teams.remove_title", { name })}
      lead={t("teams.remove_lead")}
      act={t("teams.remove")}
      deed={async () => {
        await remove(id);
        return { said: t("teams.removed", { name }) };
      }}
      onClose={onDone}
    >
      <EffectSaidLate changes={changes} />
    </ConfirmDialog>
  );
}

function MemberFields({ members, onChange }: { members: Members; onChange: (members: Members) => void }) {
  const { t } = useTranslation();
  const agents = useAgents().data?.items.filter(
    (agent) => agent.disabledAt === null || members.has(agent.id),
  );
  const put = ({ id }: Agent, leads: boolean | null) => {
    const next = new Map(members);
    if (leads === null) next.delete(id);
    else next.set(id, { leads });
    onChange(next);
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{t("teams.members")}</legend>
      <ul className="grid rounded-std border border-line">
        {agents?.map((agent) => (
          <li
            key={agent.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-40">
              <Check
                type="checkbox"
                label={agent.name}
                checked={members.has(agent.id)}
                onChange={(event) => put(agent, event.target.checked ? false : null)}
              />
            </span>
            {members.has(agent.id) && (
              <Check
                type="checkbox"
                label={t("teams.leads")}
                aria-label={t("teams.leads_of", { name: agent.name })}
                checked={members.get(agent.id)?.leads ?? false}
                onChange={(event) => put(agent, event.target.checked)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
