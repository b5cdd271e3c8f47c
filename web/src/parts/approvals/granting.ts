import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey, Refused } from "../../api/client.ts";
import { useAskApproval, useGrantGesture } from "../../api/reasons.ts";
import { useToast } from "../../ui/toast.tsx";
import { useReading } from "../reading.ts";
import type { Excess } from "./excess.ts";
import { findingOf, gestureWords, type WishedGesture } from "./gesture-words.ts";

export type Granting = {
  submit: (wished: WishedGesture, exceeds: boolean) => void;
  /** The server knew of a limit that this screen did not: the same press then asks a lead. */
  missed: Excess | null;
  forget: () => void;
  isBusy: boolean;
  error: unknown;
};

export function useGranting(ticketId: string, onDone: () => void): Granting {
  const { t } = useTranslation();
  const { language } = useReading();
  const grant = useGrantGesture(ticketId);
  const ask = useAskApproval(ticketId);
  const toast = useToast();
  const key = useRef(newKey());
  const [missed, setMissed] = useState<Excess | null>(null);
  const done = (text: string) => {
    toast({ text });
    onDone();
  };
  const request = (wished: WishedGesture) => {
    const words = gestureWords(wished, t, language);
    const findings = [{ id: findingOf(wished), excerpt: words }];
    ask.mutate({ text: words, findings, why: wished.reason }, { onSuccess: () => done(t("approval.asked")) });
  };
  return {
    submit: (wished, exceeds) => {
      if (exceeds) return request(wished);
      grant.mutate(
        { ...wished, key: key.current, approvalId: null },
        {
          onSuccess: () => done(t("gesture.granted")),
          onError: (error) => setMissed(excessIn(error)),
        },
      );
    },
    missed,
    forget: () => setMissed(null),
    isBusy: grant.isPending || ask.isPending,
    error: missed === null ? (grant.error ?? ask.error) : ask.error,
  };
}

function excessIn(error: unknown): Excess | null {
  if (!(error instanceof Refused)) return null;
  const { code, particulars } = error.answer;
  if (code === "gesture.kind_not_allowed") return { code: "over_kind" };
  if ("most" in particulars) return { code: "over", most: particulars.most };
  return "left" in particulars ? { code: "over_budget", left: particulars.left } : null;
}
