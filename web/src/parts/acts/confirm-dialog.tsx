import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { type Deed, useSaving } from "./doing.ts";

type ConfirmDialogProps = {
  title: string;
  /** What will happen, and that it stays so. */
  lead: string;
  act: string;
  deed: Deed;
  onClose: () => void;
  children?: ReactNode;
};

/** Only for what cannot be undone: the way out holds the focus, so that a hasty Enter changes nothing. */
export function ConfirmDialog({ title, lead, act, deed, onClose, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const saving = useSaving(onClose);
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-3 text-pretty">{lead}</p>
      {children}
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div className="sheet-foot flex flex-wrap justify-end gap-2">
        <Button look="quiet" autoFocus onClick={onClose}>
          {t("words.cancel")}
        </Button>
        <Button look="primary" disabled={saving.isPending} onClick={() => saving.save(deed)}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
