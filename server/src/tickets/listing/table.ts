import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { shownTag } from "@guichet/contract/shown-tag.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { requireReading } from "../../access/policy.ts";
import { readCompany } from "../../company/company.ts";
import { listTable } from "../../locales/list-table.ts";
import { csvLine, csvMark } from "../../platform/http/csv.ts";
import type { Work } from "../../platform/work.ts";
import { listTags } from "../../tags/tags.ts";
import { listFiltered } from "./filtering.ts";

type Asked = { filter: Filter; sort: Sort; language: Language };
type Read = <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>;

const rowsAtOnce = 500;

/** A list as a table, page by page, each page with the sight that its reader has by then: nothing is held in memory. */
export async function* listTableOf(read: Read, { filter, sort, language }: Asked): AsyncGenerator<string> {
  const known = await read(async (work) => {
    requireReading(work.actor);
    const tags = new Map((await listTags(work)).map((tag) => [tag.id, tag]));
    return { language, tags, zone: (await readCompany(work)).timeZone };
  });
  yield csvMark + csvLine(listTable[language].heads, separators[language]);
  let after: string | undefined;
  do {
    const page = await read((work) => listFiltered(work, { filter, sort, after, limit: rowsAtOnce }));
    yield page.items.map((row) => csvLine(cellsOf(row, known), separators[language])).join("");
    after = page.next ?? undefined;
  } while (after !== undefined);
}

const separators = { fr: ";", en: "," } as const;

type Known = { language: Language; tags: ReadonlyMap<string, Tag>; zone: string };

function cellsOf(row: TicketRow, { language, tags, zone }: Known): (string | number | null)[] {
  const when = (at: string | null) => at && inZone(at, zone);
  const names = new Set(row.tagIds.flatMap((id) => shownTag(tags, id)?.name ?? []));
  return [
    row.reference,
    row.subject,
    row.customer.name,
    listTable[language].states[row.state],
    row.owner?.name ?? null,
    row.team?.name ?? null,
    [...names].join(", "),
    row.channel,
    when(row.openedAt),
    when(row.lastEntryAt),
    when(row.waitingSince),
    when(row.answerDueAt),
    when(row.snoozedUntil),
    when(row.closedAt),
    row.entries,
  ];
}

/** As every spreadsheet reads a date and an hour, on the company's clock. */
function inZone(at: string, zone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return there.toString({ smallestUnit: "minute" }).replace("T", " ");
}
