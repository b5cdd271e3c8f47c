import type { PerimeterChoice, Reason, ReasonWriting } from "@guichet/contract/reasons.ts";
import { type AuthorityForm, authorityIn, formOf } from "./authority-form.ts";

/** A role has an authority of its own for this reason, or follows the common rule: null. */
export type ReasonForm = {
  name: string;
  choice: PerimeterChoice;
  peopleIds: readonly string[];
  procedure: string;
  partners: string;
  wayOut: string;
  agent: AuthorityForm | null;
  lead: AuthorityForm | null;
};

export function formOfReason(reason: Reason | null): ReasonForm {
  const { agent, lead } = reason?.authorities ?? {};
  return {
    name: reason?.name ?? "",
    choice: reason?.choice ?? "treat",
    peopleIds: reason?.people.map(({ id }) => id) ?? [],
    procedure: reason?.procedure ?? "",
    partners: reason?.partners ?? "",
    wayOut: reason?.wayOut ?? "",
    agent: agent === undefined ? null : formOf(agent),
    lead: lead === undefined ? null : formOf(lead),
  };
}

export function writingOf({ agent, lead, peopleIds, ...form }: ReasonForm): ReasonWriting {
  return {
    ...form,
    name: form.name.trim(),
    peopleIds: [...peopleIds],
    authorities: {
      ...(agent === null ? {} : { agent: authorityIn(agent) }),
      ...(lead === null ? {} : { lead: authorityIn(lead) }),
    },
  };
}
