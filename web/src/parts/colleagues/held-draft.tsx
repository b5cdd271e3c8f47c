import type { Draft } from "@guichet/contract/drafts.ts";
import { useTranslation } from "react-i18next";
import { useShareDraft } from "../../api/writing/sharing.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { Avatar } from "../customer/avatar.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { DraftWords } from "./draft-words.tsx";

/** My draft while a colleague reads it over: read, not written, until the pen comes back or I take it. */
export function HeldDraft({ ticketId, draft }: { ticketId: string; draft: Draft }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { mutate, isPending, error } = useShareDraft(ticketId, draft.kind);
  const takeBack = () => mutate({ act: "DELETE", way: "review", of: draft.by.id });
  return (
    <section aria-label={t("calling.draft.all")} className="px-3 pb-3 md:px-6 md:pb-5">
      <div className="rounded-std border border-line-strong bg-paper">
        <p className="flex items-center gap-2 border-b border-line px-3 py-2 text-2">
          <Avatar name={draft.holder.name} />
          {t("calling.draft.mine_held", { name: draft.holder.name })}
        </p>
        <DraftWords html={draft.html} />
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex justify-end border-t border-line px-2 py-2">
          <Button disabled={isPending} onClick={takeBack}>
            {t("calling.draft.take_back")}
          </Button>
        </div>
      </div>
    </section>
  );
}
