import { HandoverReason } from "@guichet/contract/handovers.ts";
import { MacroAct } from "@guichet/contract/macros.ts";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTags } from "../../api/lists/tags.ts";
import { useReasons } from "../../api/reasons.ts";
import { useAgents } from "../../api/team.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Field, TextField } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useActWords } from "./act-words.ts";

type ActFieldsProps = { acts: readonly MacroAct[]; onChange: (acts: MacroAct[]) => void };

const kinds = ["take", "tag", "untag", "reason", "follow", "note", "hand_over", "snooze", "close"] as const;
type Kind = (typeof kinds)[number];

/** What the macro does, one line an act, and one more to add. */
export function ActFields({ acts, onChange }: ActFieldsProps) {
  const { t } = useTranslation();
  const words = useActWords();
  const [kind, setKind] = useState<Kind | "">("");
  const used = acts.map((act) => act.kind).filter((each) => each !== "tag" && each !== "untag");
  const options = kinds.filter((each) => !used.some((one) => one === each));
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 text-2 font-strong">{t("macro.acts")}</legend>
      {acts.map((act, rank) => (
        <p
          key={`${act.kind}-${words(act)}`}
          className="flex items-center gap-2 rounded-std border border-line pl-3"
        >
          <span className="min-w-0 flex-1 truncate text-3">{words(act)}</span>
          <IconButton
            label={t("macro.drop_act", { act: words(act) })}
            icon={<Icon of={X} small />}
            onClick={() => onChange(acts.filter((_, other) => other !== rank))}
          />
        </p>
      ))}
      <Choice
        label={t("macro.add_act")}
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? "")}
        options={[
          { value: "", label: t("macro.choose_act") },
          ...options.map((value) => ({ value, label: t(`macro.kind.${value}`) })),
        ]}
      />
      {kind !== "" && (
        <OneAct
          key={kind}
          kind={kind}
          onAdd={(act) => {
            onChange([...acts, act]);
            setKind("");
          }}
        />
      )}
    </fieldset>
  );
}

type Said = Record<"id" | "text" | "why", string>;

function OneAct({ kind, onAdd }: { kind: Kind; onAdd: (act: MacroAct) => void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said>({ id: "", text: "", why: "" });
  const act = MacroAct.safeParse(whole(kind, said)).data;
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part });
  return (
    <div className="grid gap-3 rounded-std border border-line px-3 py-3">
      <Particulars kind={kind} said={said} onChange={set} />
      <div>
        <Button size="small" disabled={act === undefined} onClick={() => act !== undefined && onAdd(act)}>
          {t("macro.add_this_act")}
        </Button>
      </div>
    </div>
  );
}

function whole(kind: Kind, { id, text, why }: Said): unknown {
  if (kind === "tag" || kind === "untag") return { kind, tagId: id };
  if (kind === "reason") return { kind, reasonId: id };
  if (kind === "note") return { kind, text };
  if (kind === "snooze") return { kind, until: { words: text } };
  if (kind === "close") return { kind, summary: text };
  if (kind === "hand_over") return { kind, to: id, reason: why, context: text };
  return { kind };
}

type ParticularsProps = { kind: Kind; said: Said; onChange: (part: Partial<Said>) => void };

function Particulars({ kind, said, onChange }: ParticularsProps) {
  const { t } = useTranslation();
  if (kind === "take" || kind === "follow") return null;
  const words = { value: said.text, required: true };
  return (
    <>
      {(kind === "tag" || kind === "untag" || kind === "reason" || kind === "hand_over") && (
        <WhichOne kind={kind} value={said.id} onChange={(id) => onChange({ id })} />
      )}
      {kind === "hand_over" && (
        <Choice
          label={t("handover.why")}
          value={said.why}
          onChange={(event) => onChange({ why: event.target.value })}
          options={[
            { value: "", label: t("handover.choose") },
            ...HandoverReason.options.map((value) => ({ value, label: t(`handover.reason.${value}`) })),
          ]}
        />
      )}
      {(kind === "note" || kind === "hand_over") && (
        <TextField
          label={t(kind === "note" ? "macro.note" : "handover.context")}
          {...words}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      )}
      {(kind === "snooze" || kind === "close") && (
        <Field
          label={t(kind === "snooze" ? "macro.until_when" : "macro.summary")}
          hint={kind === "snooze" ? t("macro.until_hint") : t("macro.summary_hint")}
          {...words}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      )}
    </>
  );
}

type WhichOneProps = {
  kind: "tag" | "untag" | "reason" | "hand_over";
  value: string;
  onChange: (id: string) => void;
};

function WhichOne({ kind, value, onChange }: WhichOneProps) {
  const { t } = useTranslation();
  const tags = (useTags().data?.items ?? []).filter(
    (tag) => tag.retiredAt === null && tag.mergedInto === null,
  );
  const reasons = useReasons().data?.items ?? [];
  const agents = (useAgents().data?.items ?? []).filter(({ disabledAt }) => disabledAt === null);
  const items = { tag: tags, untag: tags, reason: reasons, hand_over: agents }[kind];
  return (
    <Choice
      label={t(`macro.which.${kind}`)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: "", label: t("macro.choose") },
        ...items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
