import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { Section } from "./section.tsx";

export function PasswordSection() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const change = <Button onClick={() => setIsOpen(true)}>{t("security.change_password")}</Button>;
  return (
    <Section title={t("access.sign_in.password")} lead={t("security.password_lead")} actions={change}>
      {isOpen && <PasswordDialog onDone={() => setIsOpen(false)} />}
    </Section>
  );
}
