import { useTranslation } from "react-i18next";
import { useInvitations, useWithdrawInvitation } from "../../api/team.ts";
import { Moment } from "../../parts/moment.tsx";
import { Button } from "../../ui/button.tsx";

export function OpenInvitations() {
  const { t } = useTranslation();
  const invitations = useInvitations().data?.items ?? [];
  const withdraw = useWithdrawInvitation();
  if (invitations.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-2 font-strong text-ink-soft">{t("settings.team.invited")}</h2>
      <ul className="grid rounded-std border border-line">
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
              {invitation.email ?? t("words.nothing")}{" "}
              <span className="text-ink-soft">
                · {t("settings.team.expires_short")} <Moment at={invitation.expiresAt} as="day" />
              </span>
            </span>
            <Button
              look="quiet"
              size="small"
              aria-label={t("settings.team.withdraw", { email: invitation.email ?? "" })}
              onClick={() => withdraw.mutate(invitation.id)}
            >
              {t("words.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
