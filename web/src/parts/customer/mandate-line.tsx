import type { Mandate } from "@guichet/contract/mandates.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Field } from "../../ui/field.tsx";
import { useDoing, useSaving } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { useReading } from "../reading.ts";
import { LineForm } from "./line-form.tsx";
import { reachWords, roleWords } from "./mandate-words.ts";

type MandateLineProps = { customerId: string; mandate: Mandate };

/** Who, what they may, and what shows it, with who saw it and when. */
export function MandateLine({ customerId, mandate }: MandateLineProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const [isEnding, setIsEnding] = useState(false);
  const act = useCardAct(customerId);
  const doing = useDoing();
  const resume = () =>
    doing(
      async () => void (await act.mutateAsync({ method: "DELETE", path: `/mandates/${mandate.id}/end` })),
    );
  return (
    <li className="grid gap-0.5 border-l-2 border-line pl-2 [overflow-wrap:anywhere]">
      <p>
        <span className={mandate.standing ? "font-strong" : ""}>{mandate.holderName}</span>
        <span className="text-ink-soft">
          , {roleWords(mandate, t)}
          {mandate.reachedAt !== null && ` · ${mandate.reachedAt}`}
        </span>
      </p>
      <p className="text-pretty">{reachWords(mandate, { t, reading })}</p>
      <Proof mandate={mandate} />
      {mandate.endedAt !== null && (
        <p className="text-1 text-ink-soft">
          {t("mandate.ended_line", { name: mandate.endedBy, why: mandate.endedWhy })} ·{" "}
          <Moment at={mandate.endedAt} as="day" />
        </p>
      )}
      {isEnding && <Ending customerId={customerId} mandate={mandate} onDone={() => setIsEnding(false)} />}
      {!isEnding && (
        <button
          type="button"
          className="min-h-6 w-fit text-1 text-ink-soft underline decoration-dotted underline-offset-3 hover:text-ink"
          onClick={() => (mandate.endedAt === null ? setIsEnding(true) : resume())}
        >
          {t(mandate.endedAt === null ? "mandate.end" : "mandate.resume")}
        </button>
      )}
    </li>
  );
}

function Proof({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation();
  const { proofWords, proofFile, author, givenAt } = mandate;
  return (
    <p className="text-1 text-pretty text-ink-soft">
      {t("mandate.proof_line")} {proofWords !== null && t("filter.quoted", { words: proofWords })}{" "}
      {proofFile !== null && (
        <a
          href={`/files/${proofFile.id}/${encodeURIComponent(proofFile.name)}`}
          download={proofFile.name}
          className="text-accent underline underline-offset-2"
        >
          {proofFile.name}
        </a>
      )}
      {proofWords === null && proofFile === null && t("mandate.proof_hidden")} ·{" "}
      {t("mandate.seen_by", { name: author })} · <Moment at={givenAt} as="day" />
    </p>
  );
}

type EndingProps = MandateLineProps & { onDone: () => void };

function Ending({ customerId, mandate, onDone }: EndingProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  const act = useCardAct(customerId);
  const saving = useSaving(onDone);
  const path = `/mandates/${mandate.id}/end` as const;
  const submit = () =>
    saving.save(async () => {
      await act.mutateAsync({ method: "PUT", path, body: { why } });
      const undo = async () => void (await act.mutateAsync({ method: "DELETE", path }));
      return { said: t("mandate.is_ended", { name: mandate.holderName }), undo };
    }, `mandate ${mandate.id}`);
  return (
    <LineForm saving={saving} act={t("mandate.end")} onSubmit={submit} onCancel={onDone}>
      <Field
        autoFocus
        required
        label={t("mandate.end_why")}
        maxLength={200}
        value={why}
        problem={saving.failure}
        onChange={(event) => setWhy(event.target.value)}
      />
    </LineForm>
  );
}
