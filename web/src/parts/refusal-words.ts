import type { RefusalAnswer } from "@guichet/contract/refusals.ts";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Cut, Failed, Refused } from "../api/client.ts";

/** Any error in the reader's words: a refusal by its code, a failure with its reference, a cut with what to do. */
export function useRefusalWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (error instanceof Refused) {
        const { answer } = error;
        // A server newer than this page may say a no that the page has no words for: its own words then.
        if (!Object.hasOwn(t("refusals", { returnObjects: true }), answer.code)) return answer.message;
        return t(`refusals.${answer.code}`, forWords(answer));
      }
      if (error instanceof Cut) return t("failures.cut");
      return error instanceof Failed
        ? t("failures.bug", { reference: error.reference })
        : t("failures.unknown");
    },
    [t],
  );
}

function forWords(answer: RefusalAnswer): Record<string, string | number> {
  const plain = Object.entries(answer.particulars).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(plain);
}

/** Which field of a form a refusal is about, with its problem's code. */
export function problemAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof Refused) || error.answer.code !== "request.invalid") return undefined;
  if (!("fields" in error.answer.particulars)) return undefined;
  return error.answer.particulars.fields.find((field) => field.path === path)?.problem;
}
