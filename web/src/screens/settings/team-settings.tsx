import type { Agent } from "@guichet/contract/team.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useAgents, useDisable, useEnable } from "../../api/team.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useToast } from "../../ui/toast.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { OpenInvitations } from "./open-invitations.tsx";

export function TeamSettings() {
  const { t } = useTranslation();
  const agents = useAgents();
  const [isInviting, setIsInviting] = useState(false);
  usePageTitle(t("settings.team.title"), useMe().companyName);
  const invite = (
    <Button look="primary" onClick={() => setIsInviting(true)}>
      {t("settings.team.invite")}
    </Button>
  );
  return (
    <Page title={t("settings.team.title")} lead={t("settings.team.lead")} actions={invite}>
      {agents.isPending && <RowsSkeleton />}
      {agents.isError && <QueryTrouble error={agents.error} onRetry={() => void agents.refetch()} />}
      {agents.data !== undefined && (
        <ul className="grid rounded-std border border-line bg-raised">
          {agents.data.items.map((agent) => (
            <AgentLine key={agent.id} agent={agent} />
          ))}
        </ul>
      )}
      <OpenInvitations />
      {isInviting && <InviteDialog onDone={() => setIsInviting(false)} />}
    </Page>
  );
}

function AgentLine({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const isMe = useMe().agentId === agent.id;
  const roles = agent.roles.map((role) => t(`access.roles.${role}`)).join(", ");
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <Avatar name={agent.name} />
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-strong">
          {agent.name} {isMe && <span className="font-plain text-ink-soft">· {t("settings.team.you")}</span>}
        </span>
        <span className="block text-ink-soft [overflow-wrap:anywhere]">
          {agent.email} · {roles}
          {agent.disabledAt !== null && ` · ${t("settings.team.disabled")}`}
        </span>
      </span>
      {!isMe && <AbleAct agent={agent} />}
    </li>
  );
}

function AbleAct({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const disable = useDisable();
  const enable = useEnable();
  const toast = useToast();
  const words = useRefusalWords();
  const { name } = agent;
  const failed = (error: unknown) => void toast({ text: words(error) });
  if (agent.disabledAt !== null) {
    return (
      <Button
        size="small"
        aria-label={t("settings.team.enable", { name })}
        onClick={() => enable.mutate(agent.id, { onError: failed })}
      >
        {t("settings.team.enable_short")}
      </Button>
    );
  }
  const disabled = () =>
    toast({
      text: t("settings.team.disabled_done", { name }),
      act: { label: t("ticket.undo"), onPress: () => enable.mutate(agent.id) },
    });
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t("settings.team.disable", { name })}
      onClick={() => disable.mutate(agent.id, { onSuccess: () => void disabled(), onError: failed })}
    >
      {t("settings.team.disable_short")}
    </Button>
  );
}
