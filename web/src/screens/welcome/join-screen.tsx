import type { OpenInvitation } from "@guichet/contract/access.ts";
import type { SignInAnswer } from "@guichet/contract/signing-in.ts";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useInvitation } from "../../api/session.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { JoinForm } from "./join-form.tsx";
import { WelcomePage } from "./welcome-page.tsx";

/** A one-time link becomes an account: the first administrator's, or a colleague's. */
export function JoinScreen() {
  const { t } = useTranslation();
  const invitation = useInvitation();
  const navigate = useNavigate();
  usePageTitle(t("access.join.title"), "Guichet");
  if (invitation.isError) {
    return (
      <WelcomePage title={t("access.join.spent_title")} lead={t("access.join.spent")}>
        {null}
      </WelcomePage>
    );
  }
  if (invitation.data === undefined) {
    return (
      <WelcomePage title={t("access.join.title")} lead="">
        <Skeleton label={t("words.loading")} lines={["w-1/3", "w-full", "w-1/3", "w-full"]} />
      </WelcomePage>
    );
  }
  return (
    <WelcomePage title={t("access.join.title")} lead={lead(invitation.data)}>
      <JoinForm
        invitation={invitation.data}
        onJoined={(answer) => enter(answer, invitation.data.email === null)}
      />
    </WelcomePage>
  );

  function enter(answer: SignInAnswer, isFirst: boolean): void {
    if ("step" in answer) void navigate({ to: "/sign-in", search: { step: answer.step }, replace: true });
    else void navigate({ to: isFirst ? "/settings/inboxes" : "/", replace: true });
  }

  function lead({ email, companyName }: OpenInvitation): string {
    if (email === null || companyName === "") return t("access.join.lead_first");
    return t("access.join.lead", { company: companyName });
  }
}
