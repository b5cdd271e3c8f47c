import { useTranslation } from "react-i18next";
import { useCallable } from "../../api/people/mentions.ts";
import { useMe } from "../../api/session.ts";
import { Choice } from "../../ui/field.tsx";
import type { Chip } from "./word.ts";

type Whose = Chip["by"];

type WhoseChoiceProps = { ticketId: string; by: Whose; onChange: (by: Whose) => void };

/** Mine unless said: a colleague’s, who then hears of it as I would, or the house’s, nobody’s in person. */
export function WhoseChoice({ ticketId, by, onChange }: WhoseChoiceProps) {
  const { t } = useTranslation();
  const me = useMe();
  const known = useCallable(ticketId, true).data?.items ?? [];
  // Whoever does not see the ticket cannot keep what it promises.
  const colleagues = known.filter(({ id, sees }) => id !== me.agentId && (sees || id === by));
  const options = [
    { value: "", label: t("guard.whose_mine", { name: me.name }) },
    { value: "house", label: t("guard.whose_house", { company: me.companyName }) },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Choice
      label={t("guard.whose")}
      options={options}
      value={by ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

/** The name that stands on the chip: a first name, or the house’s. */
export function useWhoseName(ticketId: string, chips: readonly Chip[]): (by: Whose) => string {
  const me = useMe();
  const isSomeoneElse = chips.some(({ by }) => by !== null && by !== "house");
  const known = useCallable(ticketId, isSomeoneElse).data?.items ?? [];
  return (by) => {
    if (by === "house") return me.companyName;
    const name = by === null ? me.name : known.find(({ id }) => id === by)?.name;
    return name?.split(" ")[0] ?? "";
  };
}
