import type { ComponentProps, FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import type { Saving } from "./doing.ts";

type SaveFormProps = {
  /** Absent from a form that asks nothing of the server. */
  saving?: Pick<Saving, "isPending" | "failure">;
  onSubmit: () => void;
  onCancel: () => void;
  /** What sending it does, where « Enregistrer » would not say enough. */
  act?: string;
  cancel?: string;
  isReady?: boolean;
  /** What else may become of it than to be saved. */
  aside?: ReactNode;
  /** The field that is wrong says so itself. */
  isSaidAbove?: boolean;
  children: ReactNode;
};

/** What is written, why it could not be kept, and two ways out: the shape of whatever saves one thing. */
export function SaveForm(props: SaveFormProps) {
  const { t } = useTranslation();
  const { saving, onSubmit, onCancel, act, cancel, isReady = true, aside, isSaidAbove = false } = props;
  const isPending = saving?.isPending ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Drawn within another form, as over the composer's paper, it must not send that one too.
    event.stopPropagation();
    if (isReady && !isPending) onSubmit();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {props.children}
      {saving?.failure !== undefined && !isSaidAbove && <Trouble title={saving.failure} />}
      <div className="sheet-foot flex flex-wrap justify-end gap-2">
        {aside !== undefined && <span className="mr-auto">{aside}</span>}
        <Button look="quiet" onClick={onCancel}>
          {cancel ?? t("words.cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={isPending || !isReady}>
          {act ?? t("words.save")}
        </Button>
      </div>
    </form>
  );
}

type SaveDialogProps = Omit<SaveFormProps, "onCancel"> &
  Pick<ComponentProps<typeof Dialog>, "title" | "size" | "onClose" | "isOverAll">;

/** A dialog that saves one thing. */
export function SaveDialog({ title, size = "normal", isOverAll = false, onClose, ...form }: SaveDialogProps) {
  return (
    <Dialog title={title} size={size} isOverAll={isOverAll} onClose={onClose}>
      <SaveForm onCancel={onClose} {...form} />
    </Dialog>
  );
}
