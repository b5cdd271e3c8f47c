import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Saving } from "../acts/doing.ts";
import { SaveForm } from "../acts/save-dialog.tsx";

type ActFormProps = {
  title?: string;
  lead?: string;
  act: string;
  isReady?: boolean;
  saving?: Pick<Saving, "isPending" | "failure">;
  onSubmit: () => void;
  onBack: () => void;
  children: ReactNode;
};

/** One act among others on the same thing: what is asked, why, and a way back to the others. */
export function ActForm({ title, lead, onBack, children, ...form }: ActFormProps) {
  const { t } = useTranslation();
  return (
    <SaveForm {...form} cancel={t("promise.act.back")} onCancel={onBack}>
      {title !== undefined && (
        <div className="grid gap-1">
          <p className="text-3 font-strong">{title}</p>
          {lead !== undefined && <p className="text-2 text-ink-soft">{lead}</p>}
        </div>
      )}
      {children}
    </SaveForm>
  );
}
