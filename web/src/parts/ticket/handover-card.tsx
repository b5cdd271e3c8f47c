import type { Handover } from "@guichet/contract/handovers.ts";
import Handshake from "lucide-react/icons/handshake";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccept, useDecline, usePermit, useWithdraw } from "../../api/people/handovers.ts";
import { useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useDoing } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";

/** A handover under way: what is asked, in the giver's words, and what I can answer. */
export function HandoverCard({
  handover,
  withContext = true,
}: {
  handover: Handover;
  withContext?: boolean;
}) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const { from, to, reason, context, state, dueAt, persons } = handover;
  const names = { from: from.name, to: to.name };
  const isForMe = to.id === agentId && state === "offered";
  return (
    <section
      aria-label={t("handover.stamp")}
      className="grid gap-2.5 rounded-std border border-line-strong bg-raised px-4 py-3"
    >
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-accent">
          <Icon of={Handshake} />
        </span>
        <span className="font-strong">
          {isForMe ? t("handover.asks_you", names) : t(`handover.under_way.${underWay(state)}`, names)}
        </span>
        <span className="text-1 text-ink-soft">
          {t(`handover.reason.${reason}`)}
          {dueAt !== null && (
            <>
              {" · "}
              {t("handover.answer_before")} <Moment at={dueAt} />
            </>
          )}
        </span>
      </p>
      {state === "asking" && (
        <p className="text-2 text-ink-soft">{t("handover.persons", { count: persons })}</p>
      )}
      {withContext && (
        <p className="text-3 leading-read text-pretty [overflow-wrap:anywhere] whitespace-pre-wrap">
          {context}
        </p>
      )}
      <Answers handover={handover} />
    </section>
  );
}

const underWay = (state: Handover["state"]): "asking" | "offered" =>
  state === "asking" ? "asking" : "offered";

/** What was pressed is said once it is done; a refusal is said in words. */
function useAnswering({ id }: Handover): (act: () => Promise<unknown>, said: string) => void {
  const doing = useDoing();
  return (act, said) =>
    doing(async () => {
      await act();
      return { said };
    }, `handover ${id}`);
}

function Answers({ handover }: { handover: Handover }) {
  const me = useMe();
  if (handover.state === "asking")
    return handover.mayPermit ? <Permission handover={handover} /> : <Keep handover={handover} />;
  if (handover.to.id === me.agentId) return <Acceptance handover={handover} />;
  return <Keep handover={handover} />;
}

function Acceptance({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const accept = useAccept(handover.id);
  const decline = useDecline(handover.id);
  const answer = useAnswering(handover);
  return (
    <TwoAnswers
      yes={t("handover.accept")}
      no={t("handover.decline")}
      why={t("handover.decline_why", { name: handover.from.name })}
      isBusy={accept.isPending || decline.isPending}
      onYes={() => answer(() => accept.mutateAsync(undefined), t("handover.accepted"))}
      onNo={(why) =>
        answer(() => decline.mutateAsync({ why }), t("handover.declined", { name: handover.from.name }))
      }
    />
  );
}

function Permission({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const permit = usePermit(handover.id);
  const answer = useAnswering(handover);
  const { from, to } = handover;
  return (
    <TwoAnswers
      yes={t("handover.permit")}
      no={t("handover.forbid")}
      why={t("handover.forbid_why", { name: from.name })}
      isBusy={permit.isPending}
      onYes={() =>
        answer(
          () => permit.mutateAsync({ decision: "given", note: "" }),
          t("handover.permitted", { name: to.name }),
        )
      }
      onNo={(note) =>
        answer(
          () => permit.mutateAsync({ decision: "refused", note }),
          t("handover.forbidden", { name: from.name }),
        )
      }
    />
  );
}

type TwoAnswersProps = {
  yes: string;
  no: string;
  why: string;
  isBusy: boolean;
  onYes: () => void;
  onNo: (why: string) => void;
};

/** Yes in one press; no with its reason, which is read by whoever asked. */
function TwoAnswers({ yes, no, why, isBusy, onYes, onNo }: TwoAnswersProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string | null>(null);
  if (words === null)
    return (
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={isBusy} onClick={onYes}>
          {yes}
        </Button>
        <Button disabled={isBusy} onClick={() => setWords("")}>
          {no}
        </Button>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNo(words);
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <TextField
        label={why}
        required
        autoFocus
        minLength={3}
        maxLength={2000}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" disabled={isBusy}>
          {no}
        </Button>
        <Button look="quiet" onClick={() => setWords(null)}>
          {t("words.cancel")}
        </Button>
      </div>
    </form>
  );
}

function Keep({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const withdraw = useWithdraw(handover.id);
  const answer = useAnswering(handover);
  if (!handover.mayKeep) return null;
  return (
    <div>
      <Button
        size="small"
        disabled={withdraw.isPending}
        onClick={() => answer(() => withdraw.mutateAsync(undefined), t("handover.kept"))}
      >
        {t("handover.keep")}
      </Button>
    </div>
  );
}
