import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveForm } from "../../parts/acts/save-dialog.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

type Choice<Pick extends string> = { legend: string; picks: readonly { value: Pick; label: string }[] };
type Making<Pick extends string> = {
  title: string;
  act: string;
  field: { label: string; type?: "email" };
  choice: Choice<Pick>;
  first: Pick;
  isBusy: boolean;
  error: unknown;
  onMake: (text: string, picked: Pick[]) => void;
};
/** What was made, to take away now. */
type Made = { title: string; lead: ReactNode; label: string; value: string };
type MakeOnceDialogProps<Pick extends string> = {
  making: Making<Pick>;
  made: Made | null;
  onDone: () => void;
};

/** Something is named, what it opens is ticked, and what comes of it is shown once: an invitation, a token. */
export function MakeOnceDialog<Pick extends string>({ making, made, onDone }: MakeOnceDialogProps<Pick>) {
  return (
    <Dialog title={made === null ? making.title : made.title} onClose={onDone}>
      {made === null ? (
        <MakingForm making={making} onDone={onDone} />
      ) : (
        <TakeAway made={made} onDone={onDone} />
      )}
    </Dialog>
  );
}

type MakingFormProps<Pick extends string> = { making: Making<Pick>; onDone: () => void };

function MakingForm<Pick extends string>({ making, onDone }: MakingFormProps<Pick>) {
  const { field, choice } = making;
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<readonly Pick[]>([making.first]);
  const words = useRefusalWords();
  const failure = making.error === null ? undefined : words(making.error);
  const toggle = (pick: Pick, isOn: boolean) =>
    setPicked(
      choice.picks.map(({ value }) => value).filter((each) => (each === pick ? isOn : picked.includes(each))),
    );
  return (
    <SaveForm
      saving={{ isPending: making.isBusy, failure }}
      isSaidAbove
      act={making.act}
      isReady={picked.length > 0}
      onSubmit={() => making.onMake(text, [...picked])}
      onCancel={onDone}
    >
      <Field
        {...field}
        required
        autoFocus
        value={text}
        problem={failure}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-2 font-strong">{choice.legend}</legend>
        {choice.picks.map(({ value, label }) => (
          <Check
            key={value}
            type="checkbox"
            label={label}
            checked={picked.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
        ))}
      </fieldset>
    </SaveForm>
  );
}

function TakeAway({ made, onDone }: { made: Made; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      <p className="text-3">{made.lead}</p>
      <CopyField
        label={made.label}
        value={made.value}
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
