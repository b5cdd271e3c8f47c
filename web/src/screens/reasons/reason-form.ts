import type { PerimeterChoice, Reason, ReasonWriting, SaleMoment } from "@guichet/contract/reasons.ts";
import { type AuthorityForm, authorityIn, formOf } from "./authority-form.ts";

/** A role has an authority of its own for this reason, or follows the common rule: null. */
export type ReasonForm = {
  name: string;
  parentId: string | null;
  saleMoment: SaleMoment | null;
  urgent: boolean;
  signs: string;
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
    parentId: reason?.parentId ?? null,
    saleMoment: reason?.saleMoment ?? null,
    urgent: reason?.urgent ?? false,
    signs: reason?.signs.join(", ") ?? "",
    choice: reason?.choice ?? "treat",
    peopleIds: reason?.people.map(({ id }) => id) ?? [],
    procedure: reason?.procedure ?? "",
    partners: reason?.partners ?? "",
    wayOut: reason?.wayOut ?? "",
    agent: agent === undefined ? null : formOf(agent),
    lead: lead === undefined ? null : formOf(lead),
  };
}

export function writingOf({ agent, lead, peopleIds, signs, ...form }: ReasonForm): ReasonWriting {
  return {
    ...form,
    name: form.name.trim(),
    signs: signs
      .split(",")
      .map((sign) => sign.trim())
      .filter((sign) => sign.length > 1),
    peopleIds: [...peopleIds],
    authorities: {
      ...(agent === null ? {} : { agent: authorityIn(agent) }),
      ...(lead === null ? {} : { lead: authorityIn(lead) }),
    },
  };
}
