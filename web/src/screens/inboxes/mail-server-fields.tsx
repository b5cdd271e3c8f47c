import type { Security } from "@guichet/contract/inboxes.ts";
import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { type InboxForm, withSecurity } from "./inbox-form.ts";

type MailServerFieldsProps = {
  way: "imap" | "smtp";
  form: InboxForm;
  isKnown: boolean;
  onChange: (server: InboxForm["imap"]) => void;
};

const securities: readonly Security[] = ["tls", "starttls", "none"];

export function MailServerFields({ way, form, isKnown, onChange }: MailServerFieldsProps) {
  const { t } = useTranslation();
  const server = form[way];
  const set = (part: Partial<typeof server>) => onChange({ ...server, ...part });
  const secure = (value: string) =>
    onChange(withSecurity(way, server, securities.find((each) => each === value) ?? "tls"));
  return (
    <fieldset className="grid gap-3 rounded-std border border-line p-4">
      <legend className="px-1 text-2 font-strong">{t(`inbox.${way}`)}</legend>
      <Check
        type="checkbox"
        label={t(`inbox.use_${way}`)}
        hint={way === "imap" && !server.isUsed ? t("inbox.by_delivery") : undefined}
        checked={server.isUsed}
        onChange={(event) => set({ isUsed: event.target.checked })}
      />
      {server.isUsed && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={t("inbox.host")}
            required
            value={server.host}
            onChange={(event) => set({ host: event.target.value })}
          />
          <div className="grid grid-cols-2 gap-3">
            <Field
              label={t("inbox.port")}
              type="number"
              min={1}
              max={65535}
              required
              value={server.port}
              onChange={(event) => set({ port: event.target.valueAsNumber || 0 })}
            />
            <Choice
              label={t("inbox.security")}
              value={server.security}
              onChange={(event) => secure(event.target.value)}
              options={securities.map((each) => ({ value: each, label: t(`inbox.security_${each}`) }))}
            />
          </div>
          {way === "smtp" && (
            <div className="sm:col-span-2">
              <Check
                type="checkbox"
                label={t("inbox.signs_in")}
                hint={server.signsIn ? undefined : t("inbox.signs_in_not")}
                checked={server.signsIn}
                onChange={(event) => set({ signsIn: event.target.checked })}
              />
            </div>
          )}
          {server.signsIn && <AccountFields {...{ form, server, isKnown }} onChange={set} />}
        </div>
      )}
    </fieldset>
  );
}

type Server = InboxForm["imap"];
type AccountFieldsProps = {
  form: InboxForm;
  server: Server;
  isKnown: boolean;
  onChange: (part: Partial<Server>) => void;
};

function AccountFields({ form, server, isKnown, onChange }: AccountFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t("inbox.user")}
        placeholder={form.address}
        autoComplete="off"
        value={server.user}
        onChange={(event) => onChange({ user: event.target.value })}
      />
      <Field
        label={t("inbox.password")}
        type="password"
        autoComplete="off"
        hint={isKnown ? t("inbox.password_kept") : undefined}
        value={server.password}
        onChange={(event) => onChange({ password: event.target.value })}
      />
    </>
  );
}
