import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeInbox, useInboxes } from "../../api/inboxes.ts";
import { useMe } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Empty, Trouble } from "../../ui/notice.tsx";
import { QuestionPage } from "./question-page.tsx";

/** What stands under each reply, and how it looks to whoever receives it. */
export function SignatureQuestion() {
  const { t } = useTranslation();
  const inboxes = useInboxes().data?.items ?? [];
  return (
    <QuestionPage name="signature">
      {inboxes.length === 0 && (
        <Empty title={t("assistant.signature.empty")}>{t("assistant.signature.empty_more")}</Empty>
      )}
      {inboxes.map((inbox) => (
        <Signature key={inbox.id} inbox={inbox} />
      ))}
    </QuestionPage>
  );
}

function Signature({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation();
  const { name, companyName } = useMe();
  const change = useChangeInbox(inbox.id);
  const words = useRefusalWords();
  const [text, setText] = useState(inbox.signature === "" ? companyName : inbox.signature);
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div className="grid gap-3">
        <TextField
          label={t("assistant.signature.label", { address: inbox.address })}
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {change.isError && <Trouble title={words(change.error)} />}
        <div className="flex items-center gap-3">
          <Button disabled={change.isPending} onClick={() => change.mutate({ signature: text })}>
            {t("words.save")}
          </Button>
          {change.isSuccess && (
            <span role="status" className="text-2 text-ink-soft">
              {t("assistant.kept")}
            </span>
          )}
        </div>
      </div>
      <figure className="grid gap-2 rounded-std border border-line bg-raised p-4">
        <figcaption className="text-1 text-ink-soft">{t("assistant.signature.preview")}</figcaption>
        <p className="text-3">{t("assistant.signature.sample")}</p>
        <p className="text-3">{name.split(" ")[0]}</p>
        <p className="text-2 whitespace-pre-line text-ink-soft">{text}</p>
      </figure>
    </div>
  );
}
