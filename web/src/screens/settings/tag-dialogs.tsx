import type { Tag } from "@guichet/contract/tags.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMergeTag, useRenameTag } from "../../api/lists/tags.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";

const colours = ["slate", "blue", "teal", "violet", "ochre"] as const satisfies readonly Tag["colour"][];

type TagDialogProps = { tag: Tag; onDone: () => void };

export function RenameTagDialog({ tag, onDone }: TagDialogProps) {
  const { t } = useTranslation();
  const rename = useRenameTag();
  const saving = useSaving(onDone);
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour);
  const submit = () =>
    saving.save(async () => {
      const renamed = await rename.mutateAsync({ id: tag.id, name, colour });
      return { said: t("tag.renamed", { name: renamed.name }) };
    }, `tag ${tag.id}`);
  return (
    <SaveDialog
      title={t("tag.rename_title", { name: tag.name })}
      saving={saving}
      isSaidAbove
      isReady={name.trim() !== ""}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        autoFocus
        label={t("tag.name")}
        value={name}
        required
        maxLength={40}
        problem={saving.failure}
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
    </SaveDialog>
  );
}

export function MergeTagDialog({ tag, others, onDone }: TagDialogProps & { others: readonly Tag[] }) {
  const { t } = useTranslation();
  const merging = useMergeTag();
  const saving = useSaving(onDone);
  const [into, setInto] = useState(others[0]?.id ?? "");
  const submit = () =>
    saving.save(async () => {
      await merging.mutateAsync({ id: tag.id, into });
      const name = others.find(({ id }) => id === into)?.name ?? "";
      const part = async () => void (await merging.mutateAsync({ id: tag.id, into: null }));
      return { said: t("tag.merged", { name }), undo: part };
    }, `tag ${tag.id}`);
  return (
    <SaveDialog
      title={t("tag.merge_title", { name: tag.name })}
      saving={saving}
      act={t("tag.merge")}
      isReady={into !== ""}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className="text-2 text-pretty text-ink-soft">{t("tag.merge_hint")}</p>
      <Choice
        label={t("tag.merge_into")}
        value={into}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setInto(event.target.value)}
      />
    </SaveDialog>
  );
}
