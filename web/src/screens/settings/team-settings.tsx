import type { Agent } from "@guichet/contract/team.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useAgents, useDisable, useEnable } from "../../api/team.ts";
import { type Deed, useDoing } from "../../parts/acts/doing.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
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

function AbleAct({ agent: { id, name, disabledAt } }: { agent: Agent }) {
  const { t } = useTranslation();
  const disabling = useDisable();
  const enabling = useEnable();
  const doing = useDoing();
  const about = `agent ${id}`;
  const enable: Deed = async () => void (await enabling.mutateAsync(id));
  const disable: Deed = async () => {
    await disabling.mutateAsync(id);
    return { said: t("settings.team.disabled_done", { name }), undo: enable };
  };
  if (disabledAt !== null) {
    return (
      <Button
        size="small"
        aria-label={t("settings.team.enable", { name })}
        onClick={() => doing(enable, about)}
      >
        {t("settings.team.enable_short")}
      </Button>
    );
  }
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t("settings.team.disable", { name })}
      onClick={() => doing(disable, about)}
    >
      {t("settings.team.disable_short")}
    </Button>
  );
}
