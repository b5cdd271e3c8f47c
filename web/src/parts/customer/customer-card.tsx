import type { Customer } from "@guichet/contract/customers.ts";
import { Link } from "@tanstack/react-router";
import X from "lucide-react/icons/x";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCustomer } from "../../api/customers.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { AddLine, SettleChoice } from "../acts/add-line.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { NameWords } from "../words/name-words.tsx";
import { CardIdentities } from "./card-identities.tsx";
import { CardNotes } from "./card-notes.tsx";
import { CardSection } from "./card-section.tsx";
import { CardTold } from "./card-told.tsx";
import { JoinedCustomers } from "./joined-customers.tsx";
import { KnownSince } from "./known-since.tsx";
import { LikenessLines } from "./likeness-lines.tsx";
import { PastTickets } from "./past-tickets.tsx";

const JoinDialog = lazy(async () => ({ default: (await part(import("./join-dialog.tsx"))).JoinDialog }));

const CardMandates = lazy(async () => ({
  default: (await part(import("./card-mandates.tsx"))).CardMandates,
}));

type CustomerCardProps = {
  customerId: string;
  presentTicketId?: string;
  onHide?: () => void;
  /** What is about the ticket in which they ask. */
  children?: ReactNode;
};

/** Who this is, since when, and what else they asked: so that they never have to say it twice. */
export function CustomerCard({ customerId, presentTicketId, onHide, children }: CustomerCardProps) {
  const { t } = useTranslation();
  const customer = useCustomer(customerId);
  if (customer.isError) {
    return (
      <div className="p-4">
        <QueryTrouble error={customer.error} onRetry={() => void customer.refetch()} />
      </div>
    );
  }
  if (customer.data === undefined) {
    return (
      <div className="p-4">
        <Skeleton label={t("words.loading")} lines={["w-3/5", "w-2/5", "w-full", "w-4/5", "w-full"]} />
      </div>
    );
  }
  const sections = (
    <>
      <CardNotes customer={customer.data} ticketId={presentTicketId} />
      {children}
      <PastTickets customer={customer.data} presentTicketId={presentTicketId} />
      <CardIdentities customer={customer.data} />
      {customer.data.likenesses.length > 0 && (
        <CardSection title={t("customer.alike")} fold="alike">
          <LikenessLines likenesses={customer.data.likenesses} customerId={customer.data.id} />
        </CardSection>
      )}
      <Suspense>
        <CardMandates customer={customer.data} />
      </Suspense>
      <JoinedCustomers customer={customer.data} />
      <Joining customer={customer.data} />
    </>
  );
  // On its own page the customer is the page: its title says who.
  const isWhole = presentTicketId === undefined;
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] px-4 py-4 text-2 ${isWhole ? "gap-5" : "gap-4"}`}>
      {isWhole ? (
        <>
          <h2 className="sr-only">{t("customer.card")}</h2>
          <CardTold customer={customer.data} />
          {sections}
        </>
      ) : (
        <>
          <CardHeading customer={customer.data} onHide={onHide} />
          <AddLine>{sections}</AddLine>
        </>
      )}
    </div>
  );
}

function Joining({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [isJoining, setIsJoining] = useState(false);
  return (
    <>
      <SettleChoice place="join" label={t("customer.join")} onClick={() => setIsJoining(true)} />
      <Suspense>
        {isJoining && <JoinDialog customer={customer} onDone={() => setIsJoining(false)} />}
      </Suspense>
    </>
  );
}

type CardHeadingProps = { customer: Customer; onHide: (() => void) | undefined };

function CardHeading({ customer, onHide }: CardHeadingProps) {
  const { t } = useTranslation();
  return (
    <header className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <h2 className="text-4 font-strong [overflow-wrap:anywhere]">
          <WholeCard customer={customer} />
        </h2>
        <KnownSince customer={customer} />
        <CardTold customer={customer} />
      </div>
      {onHide !== undefined && (
        <span className="xl:hidden">
          <IconButton label={t("ticket.act.hide_customer")} icon={<Icon of={X} />} onClick={onHide} />
        </span>
      )}
    </header>
  );
}

function WholeCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId: customer.id }}
      title={t("customer.whole")}
      className="inline-block min-h-6 underline-offset-4 hover:underline"
    >
      <NameWords name={customer.name} />
    </Link>
  );
}
