import type { Role } from "@guichet/contract/access.ts";
import type { Invitation } from "@guichet/contract/team.ts";
import { useTranslation } from "react-i18next";
import { useInvite } from "../../api/team.ts";
import { useReading } from "../../parts/reading.ts";
import { absoluteWords } from "../../parts/time-words.ts";
import { MakeOnceDialog } from "./make-once-dialog.tsx";

const roles: readonly Role[] = ["agent", "lead", "director", "admin"];

export function InviteDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const reading = useReading();
  const invite = useInvite();
  const link = ({ email, expiresAt, link: value }: Invitation) => ({
    title: t("settings.team.link_title"),
    lead: t("settings.team.link_lead", {
      email: email ?? "",
      when: absoluteWords(Date.parse(expiresAt), reading),
    }),
    label: t("settings.team.link_title"),
    value: value ?? "",
  });
  return (
    <MakeOnceDialog
      making={{
        title: t("settings.team.invite_title"),
        act: t("settings.team.invite"),
        field: { label: t("settings.team.email"), type: "email" },
        choice: {
          legend: t("settings.team.roles"),
          picks: roles.map((role) => ({ value: role, label: t(`access.roles.${role}`) })),
        },
        first: "agent",
        isBusy: invite.isPending,
        error: invite.error,
        onMake: (email, picked) => invite.mutate({ email, roles: picked }),
      }}
      made={invite.data === undefined ? null : link(invite.data)}
      onDone={onDone}
    />
  );
}
