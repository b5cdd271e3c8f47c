import type { Draft } from "@guichet/contract/drafts.ts";
import Clock from "lucide-react/icons/clock";
import { useTranslation } from "react-i18next";
import { useCallOff, useSendNow } from "../../api/writing/late.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useSaving } from "../acts/doing.ts";
import { useEcho } from "../later/typed-moment.tsx";
import { CleanWords } from "../words/clean-words.tsx";

type WaitingReplyProps = { ticketId: string; draft: Draft; onSent: () => void };

/** What leaves by itself at its hour: read, sent now, or called off; written no further meanwhile. */
export function WaitingReply({ ticketId, draft, onSent }: WaitingReplyProps) {
  const { t } = useTranslation();
  const echo = useEcho();
  const saving = useSaving();
  const callOff = useCallOff(ticketId);
  const sendNow = useSendNow(ticketId);
  const { isPending: isBusy, failure } = saving;
  const takeBack = () => saving.save(async () => void (await callOff.mutateAsync()));
  const send = () =>
    saving.save(async () => {
      await sendNow.mutateAsync(undefined);
      onSent();
      return { said: t("composer.sent") };
    });
  return (
    <section aria-label={t("composer.waiting_label")} className="px-3 pb-3 md:px-6 md:pb-5">
      <div className="rounded-std border border-line-strong bg-paper">
        <p className="flex items-center gap-2 border-b border-line px-3 py-2 text-2">
          <span className="text-accent">
            <Icon of={Clock} small />
          </span>
          {t("composer.waiting", { when: echo(draft.leavesAt ?? draft.savedAt) })}
        </p>
        <CleanWords html={draft.html} className="max-h-48 text-ink-soft" />
        {failure !== undefined && (
          <div className="px-3 pb-2">
            <Trouble title={failure} />
          </div>
        )}
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-2 py-2">
          <Button look="quiet" disabled={isBusy} onClick={takeBack}>
            {t("composer.waiting_call_off")}
          </Button>
          <Button look="primary" disabled={isBusy} onClick={send}>
            {t("composer.waiting_send_now")}
          </Button>
        </div>
      </div>
    </section>
  );
}
