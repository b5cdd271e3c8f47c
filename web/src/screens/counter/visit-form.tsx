import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Mandate } from "@guichet/contract/mandates.ts";
import type { Visitor, VisitSlip } from "@guichet/contract/visits.ts";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { customerQuery } from "../../api/customers.ts";
import { useReceiveVisit, type VisitAsked } from "../../api/people/visits.ts";
import { identityWords } from "../../parts/customer/identity-words.ts";
import { Moment } from "../../parts/moment.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { speakable } from "../../parts/ticket/reference.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useToast } from "../../ui/toast.tsx";
import { type Chosen, visitorOf } from "./chosen.ts";
import { insertedAt, type MacroChosen } from "./macro-chosen.ts";
import { type Newcomer, NewcomerFields, newcomerFrom } from "./newcomer-fields.tsx";
import { VisitMacro } from "./visit-macro.tsx";
import { WhoSpeaks } from "./who-speaks.tsx";

type VisitFormProps = {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  onBack: () => void;
  onSaved: (slip: VisitSlip) => void;
};

/** Who it is, what they already ask, and why they came this time. */
export function VisitForm({ chosen, onChange, onBack, onSaved }: VisitFormProps) {
  const { t } = useTranslation();
  const [newcomer, setNewcomer] = useState(newcomerFrom(chosen.kind === "new" ? chosen.typed : ""));
  const visitor = chosen.kind === "known" ? chosen.visitor : null;
  const comeFor = useComingFor(onChange);
  const who = visitor && [visitor.organisation, ...visitor.identities.map(identityWords)].filter(Boolean);
  return (
    <Page
      title={visitor?.name || t("counter.newcomer")}
      lead={who?.join(" · ")}
      actions={
        <Button look="link" onClick={onBack}>
          {t("counter.back")}
        </Button>
      }
    >
      {chosen.kind === "known" && (
        <WhoSpeaks
          customerId={chosen.visitor.id}
          mandateId={chosen.mandateId}
          onSpeaker={(mandateId) => onChange({ ...chosen, mandateId })}
          onFor={comeFor}
        />
      )}
      {visitor !== null && visitor.openTickets.length > 0 && <OpenTickets visitor={visitor} />}
      <Why chosen={chosen} newcomer={newcomer} onNewcomer={setNewcomer} onSaved={onSaved} />
    </Page>
  );
}

/** The one found speaks for another: the ticket is that other's, with them as who speaks. */
function useComingFor(onChange: (chosen: Chosen) => void): (mandate: Mandate) => void {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useRefusalWords();
  return ({ id, customer }) => {
    queries.fetchQuery(customerQuery(customer.id)).then(
      (card) => onChange({ kind: "known", visitor: visitorOf(card), mandateId: id }),
      (error: unknown) => void toast({ text: words(error) }),
    );
  };
}

type WhyProps = {
  chosen: Chosen;
  newcomer: Newcomer;
  onNewcomer: (newcomer: Newcomer) => void;
  onSaved: (slip: VisitSlip) => void;
};

function Why({ chosen, newcomer, onNewcomer, onSaved }: WhyProps) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [takes, setTakes] = useState(true);
  const [sendsLink, setSendsLink] = useState(false);
  const [macro, setMacro] = useState<MacroChosen | null>(null);
  const key = useRef(crypto.randomUUID());
  const cursor = useRef<number | null>(null);
  const receive = useReceiveVisit();
  const words = useRefusalWords();
  const isKnown = chosen.kind === "known";
  const hasMail = isKnown
    ? chosen.visitor.identities.some((each) => each.includes("@"))
    : newcomer.email !== "";
  const customerId = isKnown ? chosen.visitor.id : null;
  const mandateId = isKnown ? chosen.mandateId : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const visitor: VisitAsked["visitor"] = isKnown
      ? { customerId: chosen.visitor.id }
      : { name: newcomer.name, email: newcomer.email || null, phone: newcomer.phone || null };
    const visit = {
      key: key.current,
      visitor,
      mandateId,
      subject,
      text,
      takes,
      sendsLink: sendsLink && hasMail,
      macro: macro && { macroId: macro.macro.id, without: [...macro.without] },
    };
    receive.mutate(visit, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={save} className="grid max-w-160 gap-4">
      {!isKnown && <NewcomerFields newcomer={newcomer} onChange={onNewcomer} />}
      <Field
        label={t("counter.why")}
        required
        maxLength={500}
        autoFocus={isKnown}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <TextField
        label={t("counter.details")}
        hint={t("counter.details_hint")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSelect={(event) => {
          cursor.current = event.currentTarget.selectionEnd;
        }}
      />
      <VisitMacro
        begun={{
          visitor: customerId === null ? { name: newcomer.name } : { customerId },
          mandateId,
          subject,
          takes,
        }}
        chosen={macro}
        onChange={setMacro}
        onWords={(said) => setText(insertedAt(text, cursor.current ?? text.length, said))}
      />
      <div className="grid gap-2">
        <Check
          type="checkbox"
          label={t("counter.takes")}
          checked={takes}
          onChange={(event) => setTakes(event.target.checked)}
        />
        {hasMail && (
          <Check
            type="checkbox"
            label={t("counter.sends_link")}
            checked={sendsLink}
            onChange={(event) => setSendsLink(event.target.checked)}
          />
        )}
      </div>
      {receive.isError && <Trouble title={words(receive.error)} />}
      <div>
        <Button type="submit" look="primary" size="large" disabled={receive.isPending}>
          {t("counter.save")}
        </Button>
      </div>
    </form>
  );
}

function OpenTickets({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("counter.open")} className="grid gap-1">
      <h2 className="text-2 font-strong text-ink-soft">{t("counter.open")}</h2>
      <ul className="grid">
        {visitor.openTickets.map((ticket) => (
          <li key={ticket.id} className="border-b border-line">
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: ticket.id }}
              search={{ view: "all" }}
              className="-mx-2 flex min-h-11 flex-wrap items-baseline gap-x-3 rounded-std px-2 py-2.5 hover:bg-sunk"
            >
              <span className="min-w-0 flex-1 basis-60 truncate font-strong">
                {heldSigns(ticket.subject)}
              </span>
              <span className="text-1 text-ink-soft">
                {speakable(ticket.reference)} · {ticket.ownerName ?? t("counter.nobody_yet")} ·{" "}
                <Moment at={ticket.openedAt} as="corner" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
