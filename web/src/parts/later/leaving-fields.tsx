import type { Leaving } from "@guichet/contract/away.ts";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeaving } from "../../api/people/away.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { RowsSkeleton } from "../loading/rows-skeleton.tsx";
import { Beside } from "./beside-absence.tsx";
import { type Saying, useEntrustAll } from "./entrusting-all.ts";
import { leaves, startForm, withoutContext } from "./leaving-form.ts";
import { LeftBehindFields } from "./left-behind.tsx";

type LeavingFieldsProps = {
  agentId: string;
  startsAt?: string;
  endsAt: string | null;
  /** The absence that runs already; null while it is still to be said. */
  absenceId: string | null;
  /** Whether it is long enough for customers to notice. */
  isLong: boolean;
  onDone: (handedOver: number) => void;
  children?: ReactNode;
};

export function LeavingFields(props: LeavingFieldsProps) {
  const leaving = useLeaving(props.agentId, props.endsAt);
  if (leaving.isError) return <QueryTrouble error={leaving.error} onRetry={() => void leaving.refetch()} />;
  if (leaving.data === undefined) return <RowsSkeleton />;
  return <Filling {...props} leaving={leaving.data} />;
}

/** Everything that is said before one leaves, sent with one press. */
function Filling({ leaving, onDone, children, ...about }: LeavingFieldsProps & { leaving: Leaving }) {
  const { t } = useTranslation();
  const { agentId, startsAt, endsAt, absenceId, isLong } = about;
  const [form, setForm] = useState(() => startForm(leaving, isLong));
  const [beside, setBeside] = useState({ note: "", replacedBy: "" });
  const [missing, setMissing] = useState<string | null>(null);
  const { going, go } = useEntrustAll(absenceId);
  const given = leaving.items.filter((item) => leaves(form, item)).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mute = withoutContext(form, leaving.items);
    setMissing(mute ? t("away.context_missing", { customer: mute.ticket.customer }) : null);
    if (mute) return;
    const saying: Saying = {
      agentId,
      endsAt,
      note: beside.note,
      replacedBy: beside.replacedBy || null,
      ...(startsAt === undefined ? {} : { startsAt }),
    };
    void go(saying, form, leaving.items).then((outcomes) => {
      if (outcomes?.every((outcome) => "name" in outcome)) onDone(outcomes.length);
    });
  };
  const failed = going?.outcomes.filter((outcome) => "why" in outcome).length ?? 0;
  return (
    <form onSubmit={submit} className="grid gap-5">
      {absenceId === null && <Beside agentId={agentId} beside={beside} onBeside={setBeside} />}
      {leaving.items.length > 0 && (
        <LeftBehindFields
          agentId={agentId}
          leaving={leaving}
          form={form}
          onForm={setForm}
          outcomes={going?.outcomes ?? []}
        />
      )}
      {leaving.items.length === 0 && <p className="text-2 text-ink-soft">{t("away.nothing_left")}</p>}
      {missing !== null && <Trouble title={missing} />}
      {going?.trouble && <Trouble title={going.trouble} />}
      {going?.isOver && failed > 0 && <Trouble title={t("away.some_stayed", { count: failed })} />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span role="status" className="mr-auto text-2 text-ink-soft">
          {going &&
            !going.isOver &&
            going.trouble === null &&
            going.all > 0 &&
            t("away.progress", { done: going.done, count: going.all })}
        </span>
        {children}
        <Button
          type="submit"
          look="primary"
          disabled={going !== null && !going.isOver && going.trouble === null}
        >
          <SubmitWords given={given} isKnown={absenceId !== null} />
        </Button>
      </div>
    </form>
  );
}

type Said = { given: number; isKnown: boolean };

function SubmitWords({ given, isKnown }: Said) {
  const { t } = useTranslation();
  if (isKnown) return t("away.hand_over", { count: given });
  return given === 0 ? t("away.act") : t("away.act_and_hand", { count: given });
}
