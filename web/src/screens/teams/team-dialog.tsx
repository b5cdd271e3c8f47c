import type { Agent, Team } from "@guichet/contract/team.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAgents, useKeepTeam, useRemoveTeam } from "../../api/team.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

type Members = ReadonlyMap<string, { leads: boolean }>;

export function TeamDialog({ team, onDone }: { team: Team | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState<Members>(
    () => new Map(team?.members.map((each) => [each.id, each])),
  );
  const keep = useKeepTeam(team);
  const remove = useRemoveTeam();
  const toast = useToast();
  const words = useRefusalWords();
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = [...members].map(([id, { leads }]) => ({ id, leads }));
    keep.mutate({ name: name.trim(), members: chosen }, done(t("teams.saved", { name: name.trim() })));
  };
  const error = keep.error ?? remove.error;
  return (
    <Dialog title={team?.name ?? t("teams.make_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("teams.name")}
          hint={t("teams.name_hint")}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <MemberFields members={members} onChange={setMembers} />
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          {team !== null && (
            <span className="mr-auto">
              <Button
                look="quiet"
                onClick={() => remove.mutate(team.id, done(t("teams.removed", { name: team.name })))}
              >
                {t("teams.remove")}
              </Button>
            </span>
          )}
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={keep.isPending}>
            {t(team === null ? "teams.make" : "words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
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
