import type {
  Assistant,
  DomainReading,
  MailboxMeasure,
  OutsideTest,
  QuestionName,
  SettlingQuestion,
} from "@guichet/contract/assistant.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Reason, ReasonSet, ReasonSetName } from "@guichet/contract/reasons.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { reasonsKey } from "../reasons.ts";

const assistantKey = ["assistant"];

export function useAssistant() {
  return useQuery({ queryKey: assistantKey, queryFn: () => ask<Assistant>("GET", "/api/assistant") });
}

function useAssistantAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: assistantKey }),
  });
}

export function useSettleQuestion(name: QuestionName) {
  return useAssistantAct((settling: Pick<SettlingQuestion, "state"> & { askedOf?: string }) =>
    tell("PUT", `/api/assistant/questions/${name}`, settling),
  );
}

/** Takes as long as the mail server does: some seconds. */
export function useMeasureMailbox() {
  return useAssistantAct((inboxId: string) =>
    ask<MailboxMeasure>("POST", "/api/assistant/measures", { inboxId }),
  );
}

export function useMakeOutsideTest() {
  return useAssistantAct((_: undefined) => ask<OutsideTest>("POST", "/api/assistant/outside-tests"));
}

export function useDomain(inboxId: string) {
  return useQuery({
    queryKey: [...assistantKey, "domain", inboxId],
    queryFn: () => ask<DomainReading>("GET", `/api/assistant/domains/${inboxId}`),
  });
}

export function useReasonSets(language: Language) {
  return useQuery({
    queryKey: [...reasonsKey, "sets", language],
    queryFn: () => ask<{ items: ReasonSet[] }>("GET", `/api/reasons/sets?language=${language}`),
  });
}

export function usePlantReasons() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (chosen: { set: ReasonSetName; language: Language }) =>
      ask<{ items: Reason[] }>("POST", "/api/reasons/sets", chosen),
    onSuccess: () => queries.invalidateQueries({ queryKey: reasonsKey }),
  });
}
