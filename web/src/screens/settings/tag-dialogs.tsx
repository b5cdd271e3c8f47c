import type { Tag } from "@guichet/contract/tags.ts";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMergeTag, useRenameTag } from "../../api/lists/tags.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

const colours = ["slate", "blue", "teal", "violet", "ochre"] as const satisfies readonly Tag["colour"][];

type TagDialogProps = { tag: Tag; onDone: () => void };

export function RenameTagDialog({ tag, onDone }: TagDialogProps) {
  const { t } = useTranslation();
  const rename = useRenameTag();
  const toast = useToast();
  const words = useRefusalWords();
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour);
  const submit = () =>
    rename.mutate(
      { id: tag.id, name, colour },
      {
        onSuccess: (renamed) => {
          toast({ text: t("tag.renamed", { name: renamed.name }), about: `tag ${tag.id}` });
          onDone();
        },
      },
    );
  return (
    <Dialog title={t("tag.rename_title", { name: tag.name })} onClose={onDone}>
      <TagForm act={t("words.save")} isReady={name.trim() !== ""} onSubmit={submit} onDone={onDone}>
        <Field
          autoFocus
          label={t("tag.name")}
          value={name}
          required
          maxLength={40}
          problem={rename.isError ? words(rename.error) : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
          <legend className="pb-1 text-2 font-strong">{t("tag.colour")}</legend>
          {colours.map((each) => (
            <Check
              key={each}
              type="radio"
              name="colour"
              label={t(`tag.colours.${each}`)}
              checked={colour === each}
              onChange={() => setColour(each)}
            />
          ))}
        </fieldset>
      </TagForm>
    </Dialog>
  );
}

export function MergeTagDialog({ tag, others, onDone }: TagDialogProps & { others: readonly Tag[] }) {
  const { t } = useTranslation();
  const merging = useMergeTag();
  const toast = useToast();
  const words = useRefusalWords();
  const [into, setInto] = useState(others[0]?.id ?? "");
  const part = () => merging.mutate({ id: tag.id, into: null });
  const submit = () =>
    merging.mutate(
      { id: tag.id, into },
      {
        onSuccess: () => {
          const name = others.find(({ id }) => id === into)?.name ?? "";
          const act = { label: t("tag.undo"), onPress: part };
          toast({ text: t("tag.merged", { name }), about: `tag ${tag.id}`, act });
          onDone();
        },
      },
    );
  return (
    <Dialog title={t("tag.merge_title", { name: tag.name })} onClose={onDone}>
      <TagForm act={t("tag.merge")} isReady={into !== ""} onSubmit={submit} onDone={onDone}>
        <p className="text-2 text-pretty text-ink-soft">{t("tag.merge_hint")}</p>
        <Choice
          label={t("tag.merge_into")}
          value={into}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setInto(event.target.value)}
        />
        {merging.isError && <Trouble title={words(merging.error)} />}
      </TagForm>
    </Dialog>
  );
}

type TagFormProps = {
  act: string;
  isReady: boolean;
  onSubmit: () => void;
  onDone: () => void;
  children: ReactNode;
};

function TagForm({ act, isReady, onSubmit, onDone, children }: TagFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {children}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={!isReady}>
          {act}
        </Button>
      </div>
    </form>
  );
}
