import type { AuditLine } from "@guichet/contract/audit.ts";
import { useTranslation } from "react-i18next";
import { Moment } from "../../parts/moment.tsx";
import { wordsOf } from "../../parts/words/code-words.ts";

/** A table where there is room, lines that read by themselves in a hand. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const { t } = useTranslation();
  return (
    <table className="block w-full border-collapse text-2 md:table">
      <caption className="sr-only">{t("audit.title")}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-b border-line text-left text-ink-soft">
          {(["when", "who", "did", "where"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-strong whitespace-nowrap">
              {t(`audit.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {lines.map((line) => (
          <AuditRow key={line.position} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ line }: { line: AuditLine }) {
  const { t } = useTranslation();
  const act = wordsOf(t("audit.what", { returnObjects: true }), line.what);
  return (
    <tr
      title={t("audit.mark", { position: line.position, hash: line.hash })}
      className="flex flex-wrap gap-x-3 border-b border-line py-2 align-baseline md:table-row md:py-0"
    >
      <td className="text-ink-soft md:py-2 md:pr-4">
        <Moment at={line.at} as="full" />
      </td>
      <td className="[overflow-wrap:anywhere] md:py-2 md:pr-4">{useActorWords(line)}</td>
      <td className="basis-full [overflow-wrap:anywhere] md:py-2 md:pr-4">
        <span className="font-strong">{act}</span>
        {line.about !== null && <span className="text-ink-soft"> · {line.about}</span>}
      </td>
      <td className="tabular-nums text-ink-soft [overflow-wrap:anywhere] md:min-w-26 md:py-2">
        {line.source ?? ""}
      </td>
    </tr>
  );
}

function useActorWords({ actor, source }: AuditLine): string {
  const { t } = useTranslation();
  if (actor.name !== null && actor.token !== null)
    return t("audit.by_token", { name: actor.name, token: actor.token });
  if (actor.name !== null) return actor.name;
  return source === null ? "Guichet" : t("audit.nobody");
}
