import type { Role } from "@guichet/contract/access.ts";
import type { Invitation } from "@guichet/contract/team.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useInvite } from "../../api/team.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { absoluteWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

const roles: readonly Role[] = ["agent", "lead", "director", "admin"];

export function InviteDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<Invitation | null>(null);
  return (
    <Dialog
      title={t(made === null ? "settings.team.invite_title" : "settings.team.link_title")}
      onClose={onDone}
    >
      {made === null ? (
        <InviteForm onMade={setMade} onDone={onDone} />
      ) : (
        <MadeLink invitation={made} onDone={onDone} />
      )}
    </Dialog>
  );
}

function InviteForm({ onMade, onDone }: { onMade: (made: Invitation) => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState("");
  const [picked, setPicked] = useState<readonly Role[]>(["agent"]);
  const invite = useInvite();
  const words = useRefusalWords();
  const toggle = (role: Role, isOn: boolean) =>
    setPicked(roles.filter((each) => (each === role ? isOn : picked.includes(each))));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email, roles: [...picked] }, { onSuccess: onMade });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field
        label={t("settings.team.email")}
        type="email"
        required
        autoFocus
        value={email}
        problem={invite.isError ? words(invite.error) : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-2 font-strong">{t("settings.team.roles")}</legend>
        {roles.map((role) => (
          <Check
            key={role}
            type="checkbox"
            label={t(`access.roles.${role}`)}
            checked={picked.includes(role)}
            onChange={(event) => toggle(role, event.target.checked)}
          />
        ))}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={invite.isPending || picked.length === 0}>
          {t("settings.team.invite")}
        </Button>
      </div>
    </form>
  );
}

function MadeLink({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { t } = useTranslation();
  const when = absoluteWords(Date.parse(invitation.expiresAt), useReading());
  return (
    <div className="grid gap-4">
      <p className="text-3">{t("settings.team.link_lead", { email: invitation.email ?? "", when })}</p>
      <CopyField
        label={t("settings.team.link_title")}
        value={invitation.link ?? ""}
        words={{ copy: t("words.copy"), copied: t("words.copied") }}
      />
      <div className="flex justify-end">
        <Button look="primary" onClick={onDone}>
          {t("words.close")}
        </Button>
      </div>
    </div>
  );
}
