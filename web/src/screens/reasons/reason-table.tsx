import type { Reason } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { Perimeter } from "../../parts/reasons/perimeter.tsx";

type ReasonTableProps = { reasons: readonly Reason[]; onOpen: (reason: Reason) => void };

/** One line a reason: what we do, who, and whether the means are there. On a phone each line is a small card. */
export function ReasonTable({ reasons, onOpen }: ReasonTableProps) {
  const { t } = useTranslation();
  return (
    <div className="overflow-hidden rounded-std border border-line bg-raised">
      <table className="w-full border-collapse text-left max-md:block">
        <thead className="border-b border-line text-1 text-ink-soft max-md:hidden">
          <tr>
            {(["name", "decision", "people", "readiness"] as const).map((column) => (
              <th key={column} scope="col" className="px-4 py-2 font-plain">
                {t(`reasons.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-md:block">
          {reasons.map((reason) => (
            <Line key={reason.id} reason={reason} onOpen={() => onOpen(reason)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const indents: Readonly<Record<number, string>> = {
  2: "max-md:pl-5 md:[&>th]:pl-9",
  3: "max-md:pl-10 md:[&>th]:pl-14",
};

/** The name is the control; the whole line is where it can be pressed. */
function Line({ reason, onOpen }: { reason: Reason; onOpen: () => void }) {
  const { t } = useTranslation();
  const { choice, missing, name, partners, people, path, saleMoment } = reason;
  const cell = "px-4 py-2.5 align-top max-md:block max-md:py-0.5";
  return (
    <tr className={`relative hover:bg-sunk max-md:block max-md:py-3 ${indents[path.length] ?? ""}`}>
      <th scope="row" className={`${cell} ${path.length === 1 ? "font-strong" : "font-plain"}`}>
        <button
          type="button"
          aria-label={t("reasons.change_named", { name })}
          onClick={onOpen}
          className="min-h-6 text-left text-pretty [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {name}
        </button>
        {path.length === 1 && saleMoment !== null && (
          <span className="block text-1 font-plain text-ink-soft">{t(`reasons.moments.${saleMoment}`)}</span>
        )}
      </th>
      <td className={cell}>
        <Perimeter choice={choice} />
        {choice !== "treat" && partners.trim() !== "" && (
          <span className="block text-pretty [overflow-wrap:anywhere] text-ink-soft">{partners}</span>
        )}
      </td>
      <td className={`${cell} text-ink-soft ${people.length === 0 ? "max-md:hidden" : ""}`}>
        {people.length === 0 ? t("words.nothing") : people.map((person) => person.name).join(", ")}
      </td>
      <td className={`${cell} ${missing.length > 0 ? "text-risk" : "text-kept"}`}>
        {missing.length === 0
          ? t("reason.ready")
          : t("reason.not_ready", { means: missing.map((each) => t(`reason.means.${each}`)).join(", ") })}
      </td>
    </tr>
  );
}
