import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import type { ApprovalState, Exceeding } from "./approval.ts";

const AskApproval = lazy(async () => ({
  default: (await part(import("./ask-approval.tsx"))).AskApproval,
}));

type AskButtonProps = {
  ticketId: string;
  approval: ApprovalState;
  exceeding: readonly Exceeding[];
  /** The words as they stand when it is pressed. */
  text: () => string;
};

/** Asked once; asked again only after a no. */
export function AskButton({ ticketId, approval, exceeding, text }: AskButtonProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  if (approval.state === "waiting" || approval.state === "approved") return null;
  return (
    <span ref={anchor} className="inline-flex">
      <Button look="primary" size="small" aria-haspopup="dialog" onClick={() => setWords(text())}>
        {t(approval.state === "refused" ? "approval.ask_again" : "approval.ask")}
      </Button>
      <Suspense>
        {words !== null && (
          <AskApproval
            ticketId={ticketId}
            text={words}
            exceeding={exceeding}
            anchor={anchor}
            onClose={() => setWords(null)}
          />
        )}
      </Suspense>
    </span>
  );
}
