import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import type { HouseMail } from "../../api/writing/house-mail.ts";
import type { EditorHand } from "../guard/marks.ts";

type GreetingOfferProps = { ticket: TicketWithThread; mail: HouseMail; hand: EditorHand | null };

/** How the house begins a letter in this customer’s language: offered where nothing is written, and never put there. */
export function GreetingOffer({ ticket, mail, hand }: GreetingOfferProps) {
  const { t } = useTranslation();
  const { name } = useMe();
  const greeting = greetingFor(mail.greetings[ticket.language], {
    customer: ticket.customer.name,
    agent: name,
  });
  if (hand === null || greeting === "") return null;
  return (
    <div className="px-2 pb-1">
      <button
        type="button"
        onClick={() => hand.add(greeting)}
        className="min-h-7 max-w-full truncate rounded-std px-1 text-2 text-ink-soft hover:bg-sunk hover:text-ink"
      >
        {t("composer.greet", { greeting })}
      </button>
    </div>
  );
}

/** A customer known by an address only is greeted without a name. */
function greetingFor(words: string, { customer, agent }: { customer: string; agent: string }): string {
  const name = customer.includes("@") ? "" : customer;
  const values = {
    "{customer.name}": name,
    "{customer.first_name}": name.split(/\s/u)[0] ?? "",
    "{agent.name}": agent,
  };
  const filled = Object.entries(values).reduce(
    (said, [key, value]) => said.replaceAll(key, () => value),
    words,
  );
  return filled.replaceAll(/[^\S\n]+([,.])/gu, "$1").trim();
}
