import type { Approval } from "@guichet/contract/reasons.ts";
import { expect, test } from "vitest";
import { amina, bruno, minutesAgo, row } from "../../../testing/cast.ts";
import { approvalOf } from "./approval.ts";

function approval(differing: Partial<Approval>): Approval {
  return {
    id: "0199aaaa-0000-7000-8000-000000000001",
    ticketId: row().id,
    askedBy: amina,
    askedAt: minutesAgo(9),
    text: "Je vous rembourse 80 €.",
    findingIds: ["eighty"],
    excerpts: ["80 €"],
    why: "",
    decision: null,
    decidedBy: null,
    decidedAt: null,
    note: "",
    mayDecide: false,
    ...differing,
  };
}
const eighty = { id: "eighty", excerpt: "80 €" };
const ninety = { id: "ninety", excerpt: "90 €" };

test("an approval lets through what it names, and nothing more", () => {
  const given = approval({ decision: "approved", decidedBy: bruno });
  expect(approvalOf([given], [eighty])).toMatchObject({ state: "approved", approvalId: given.id });
  expect(approvalOf([given], [eighty, ninety])).toMatchObject({ state: "none", approvalId: null });
  expect(approvalOf([given], [])).toMatchObject({ state: "none", letThrough: [] });
});

test("the last word counts, and a yes is not lost to another question", () => {
  const refused = approval({ decision: "refused", decidedBy: bruno });
  const again = approval({ id: "0199aaaa-0000-7000-8000-000000000002" });
  expect(approvalOf([refused], [eighty]).state).toBe("refused");
  expect(approvalOf([refused, again], [eighty])).toMatchObject({ state: "waiting", asked: again });
  const given = approval({ decision: "approved", decidedBy: bruno });
  expect(approvalOf([given, again], [eighty]).state).toBe("approved");
});
