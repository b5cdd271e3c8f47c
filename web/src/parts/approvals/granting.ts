import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey, Refused } from "../../api/client.ts";
import { useAskApproval, useGrantGesture } from "../../api/reasons.ts";
import { type Saving, useSaving } from "../acts/doing.ts";
import { useReading } from "../reading.ts";
import type { Excess } from "./excess.ts";
import { findingOf, gestureWords, type WishedGesture } from "./gesture-words.ts";

export type Granting = {
  submit: (wished: WishedGesture, exceeds: boolean) => void;
  /** The server knew of a limit that this screen did not: the same press then asks a lead. */
  missed: Excess | null;
  forget: () => void;
  saving: Pick<Saving, "isPending" | "failure">;
};

export function useGranting(ticketId: string, onDone: () => void): Granting {
  const { t } = useTranslation();
  const { language } = useReading();
  const grant = useGrantGesture(ticketId);
  const ask = useAskApproval(ticketId);
  const saving = useSaving(onDone);
  const key = useRef(newKey());
  const [missed, setMissed] = useState<Excess | null>(null);
  const request = (wished: WishedGesture) =>
    saving.save(async () => {
      const words = gestureWords(wished, t, language);
      const findings = [{ id: findingOf(wished), excerpt: words }];
      await ask.mutateAsync({ text: words, findings, why: wished.reason });
      return { said: t("approval.asked") };
    });
  const allow = (wished: WishedGesture) =>
    saving.save(async () => {
      const granting = grant.mutateAsync({ ...wished, key: key.current, approvalId: null });
      await granting.catch((error: unknown) => {
        setMissed(excessIn(error));
        throw error;
      });
      return { said: t("gesture.granted") };
    });
  const { isPending, failure, error } = saving;
  return {
    submit: (wished, exceeds) => (exceeds ? request(wished) : allow(wished)),
    missed,
    forget: () => setMissed(null),
    // What was missed is said beside the amount.
    saving: { isPending, failure: excessIn(error) === null ? failure : undefined },
  };
}

function excessIn(error: unknown): Excess | null {
  if (!(error instanceof Refused)) return null;
  const { code, particulars } = error.answer;
  if (code === "gesture.kind_not_allowed") return { code: "over_kind" };
  if ("most" in particulars) return { code: "over", most: particulars.most };
  return "left" in particulars ? { code: "over_budget", left: particulars.left } : null;
}
