import type { Evidence, Likeness } from "@guichet/contract/customers.ts";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { useDoing } from "../acts/doing.ts";
import { identityWords } from "./identity-words.ts";

type Alike = Likeness["one"];
type LikenessLinesProps = { likenesses: readonly Likeness[]; customerId?: string };

/** Cards that may be one person's: why, in words; joined by one press and parted by another, or told apart for good. */
export function LikenessLines({ likenesses, customerId }: LikenessLinesProps) {
  return (
    <ul className="grid gap-3">
      {likenesses.map(({ one, other, evidence }) => {
        // The older card stays: it is the one that others know.
        const isOlder = Date.parse(one.since) <= Date.parse(other.since);
        const [kept, joined] = (customerId === undefined ? isOlder : one.id === customerId)
          ? [one, other]
          : [other, one];
        return (
          <LikenessLine
            key={`${one.id} ${other.id}`}
            kept={kept}
            joined={joined}
            evidence={evidence}
            isOwnCard={customerId !== undefined}
          />
        );
      })}
    </ul>
  );
}

type LikenessLineProps = { kept: Alike; joined: Alike; evidence: readonly Evidence[]; isOwnCard: boolean };

function LikenessLine({ kept, joined, evidence, isOwnCard }: LikenessLineProps) {
  const { t } = useTranslation();
  const act = useCardAct(kept.id);
  const doing = useDoing();
  const settle = (road: "joined" | "told-apart", said: string) =>
    doing(async () => {
      const path = `/${road}/${joined.id}` as const;
      await act.mutateAsync({ method: "PUT", path });
      const undo = async () => void (await act.mutateAsync({ method: "DELETE", path }));
      return { said, undo };
    });
  return (
    <li className="grid gap-1 border-b border-line pb-3 last:border-0 last:pb-0">
      <p className="[overflow-wrap:anywhere]">
        {!isOwnCard && (
          <>
            <Person person={kept} /> <span className="text-ink-soft">{t("customer.alike_and")}</span>{" "}
          </>
        )}
        <Person person={joined} />
      </p>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        {evidence.map((each) => evidenceWords(each, t)).join(" ")}
      </p>
      <p className="flex flex-wrap gap-2">
        <Button
          size="small"
          disabled={act.isPending}
          onClick={() => settle("joined", t("customer.joined_done", { name: joined.name }))}
        >
          {t("customer.join_act")}
        </Button>
        <Button
          size="small"
          look="quiet"
          disabled={act.isPending}
          onClick={() => settle("told-apart", t("customer.apart_done"))}
        >
          {t("customer.apart")}
        </Button>
      </p>
    </li>
  );
}

function Person({ person }: { person: Alike }) {
  return (
    <>
      <Link
        to="/customers/$customerId"
        params={{ customerId: person.id }}
        className="inline-block min-h-6 font-strong underline-offset-4 hover:underline"
      >
        {person.name}
      </Link>{" "}
      <span className="text-ink-soft">{person.identities.join(", ")}</span>
    </>
  );
}

function evidenceWords(evidence: Evidence, t: TFunction): string {
  switch (evidence.kind) {
    case "phone":
      return t(evidence.maybe ? "customer.evidence.phone_maybe" : "customer.evidence.phone", {
        value: identityWords(evidence.value),
      });
    case "name_and_organisation":
      return t("customer.evidence.organisation", { organisation: evidence.organisation });
    case "name_and_domain":
      return t("customer.evidence.domain", { domain: evidence.domain });
    case "near_email":
      return t("customer.evidence.near_email", { one: evidence.one, other: evidence.other });
  }
}
