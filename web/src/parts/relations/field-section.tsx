import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useFilling, useTicketFields } from "../../api/lists/fields.ts";
import { Trouble } from "../../ui/notice.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { FieldInput } from "./field-input.tsx";

/** What the house asks of this ticket; nothing stands here where it asks nothing. */
export function FieldSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const items = useTicketFields(ticket.id).data?.items ?? [];
  const filling = useFilling(ticket.id);
  const words = useRefusalWords();
  if (items.length === 0) return null;
  return (
    <CardSection title={t("fields.title")} fold="fields" summary={String(items.length)}>
      <div className="grid gap-2.5 [&_input]:py-1 [&_input]:text-2 [&_label]:font-plain [&_legend]:font-plain [&_select]:py-1 [&_select]:text-2">
        {items.map(({ field, value, asked }) => (
          <div key={field.id} className="grid gap-1">
            <FieldInput
              field={field}
              value={value}
              onFill={(said) => filling.mutate({ fieldId: field.id, value: said })}
            />
            {(!asked || (field.required && value === null)) && (
              <p className="text-1 text-ink-soft">
                {t(asked ? "fields.before_closing" : "fields.asked_no_more")}
              </p>
            )}
            {filling.isError && filling.variables.fieldId === field.id && (
              <Trouble title={words(filling.error)} />
            )}
          </div>
        ))}
      </div>
    </CardSection>
  );
}
