import type { Mandate } from "@guichet/contract/mandates.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";
import { Moment } from "../moment.tsx";
import { useReading } from "../reading.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { reachWords, roleWords } from "./mandate-words.ts";

type MandateLineProps = { customerId: string; mandate: Mandate };

/** Who, what they may, and what shows it, with who saw it and when. */
export function MandateLine({ customerId, mandate }: MandateLineProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const [isEnding, setIsEnding] = useState(false);
  const act = useCardAct(customerId);
  const resume = () => act.mutate({ method: "DELETE", path: `/mandates/${mandate.id}/end` });
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
  const words = useRefusalWords();
  const toast = useToast();
  const path = `/mandates/${mandate.id}/end`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Promises rather than callbacks: the line that asked goes elsewhere once it is answered.
    void act.mutateAsync({ method: "PUT", path, body: { why } }).then(
      () => {
        onDone();
        toast({
          text: t("mandate.is_ended", { name: mandate.holderName }),
          about: `mandate ${mandate.id}`,
          act: { label: t("customer.undo"), onPress: () => act.mutate({ method: "DELETE", path }) },
        });
      },
      () => undefined,
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-2 pt-1">
      <Field
        autoFocus
        required
        label={t("mandate.end_why")}
        maxLength={200}
        value={why}
        problem={act.isError ? words(act.error) : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={act.isPending}>
          {t("mandate.end")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t("words.cancel")}
        </Button>
      </div>
    </form>
  );
}
