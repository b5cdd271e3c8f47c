import { fileURLToPath } from "node:url";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import PDFDocument from "pdfkit";
import { tellWhole } from "../../locales/moments.ts";
import { portalWords } from "../../locales/portal.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { readingOf } from "../dates.ts";
import { type Reader, spoken } from "../portal.ts";
import { firstName, type Passage, publicState } from "./exchange.ts";
import { whatOf } from "./promise-strip.ts";
import type { Item } from "./promised.ts";

const font = {
  text: fileURLToPath(
    import.meta.resolve("@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff"),
  ),
  strong: fileURLToPath(
    import.meta.resolve("@fontsource/hanken-grotesk/files/hanken-grotesk-latin-700-normal.woff"),
  ),
};

const ink = "#1a2233";
const soft = "#525b6d";
const line = "#cfc7b6";
/** A4, with margins that any printer takes. */
const margin = 56;
/** Beyond this a paper helps nobody; the page itself still has it all. */
const mostCharacters = 200_000;

type Printed = {
  ticket: TicketWithThread;
  passages: readonly Passage[];
  items: readonly Item[];
};

/**
 * The whole exchange, ready to print or to keep. The font is embedded: those of PDF readers garble French
 * amounts. What people wrote is text and nothing else: no link, no form, no script.
 */
export async function drawPaper(reader: Reader, printed: Printed): Promise<Buffer> {
  const { ticket, passages, items } = printed;
  const words = trackingWords[reader.language].paper;
  const paper = new PDFDocument({
    size: "A4",
    margin,
    bufferPages: true,
    lang: reader.language,
    displayTitle: true,
    info: {
      Title: printable(ticket.subject || words.title),
      Author: printable(reader.company.name),
      CreationDate: new Date(reader.now.epochMilliseconds),
    },
  });
  const chunks: Buffer[] = [];
  paper.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => paper.on("end", resolve).on("error", reject));
  paper.registerFont("text", font.text).registerFont("strong", font.strong);

  drawHead(paper, reader, ticket);
  drawTimeline(paper, reader, items);
  drawExchange(paper, reader, passages);
  drawFeet(paper, reader);
  paper.end();
  await ended;
  return Buffer.concat(chunks);
}

type Paper = InstanceType<typeof PDFDocument>;

function drawHead(paper: Paper, reader: Reader, ticket: TicketWithThread): void {
  const words = trackingWords[reader.language].paper;
  const printedAt = tellWhole(reader.now.toString(), readingOf(reader));
  paper.font("strong").fontSize(11).fillColor(ink).text(printable(reader.company.name));
  paper
    .font("text")
    .fontSize(9)
    .fillColor(soft)
    .text(printable(`${words.request} ${spoken(ticket.reference)} · ${words.printed} ${printedAt}`));
  paper.moveDown(1.4);
  const title = ticket.subject || portalWords[reader.language].request.noSubject;
  paper.font("strong").fontSize(20).fillColor(ink).text(printable(title));
  const state = portalWords[reader.language].request.state[publicState(ticket)];
  paper.moveDown(0.2).font("text").fontSize(11).fillColor(soft).text(state);
}

function drawTimeline(paper: Paper, reader: Reader, items: readonly Item[]): void {
  part(paper, trackingWords[reader.language].paper.promises);
  for (const item of items) {
    const [what, told] = "promise" in item ? promiseLine(reader, item) : stepLine(reader, item);
    paper.font("strong").fontSize(10.5).fillColor(ink).text(printable(what));
    paper.font("text").fontSize(9.5).fillColor(soft).text(printable(told)).moveDown(0.5);
  }
}

function promiseLine(
  reader: Reader,
  { promise, sign, replacement }: Extract<Item, { promise: unknown }>,
): [string, string] {
  const words = trackingWords[reader.language].promised;
  const tell = (at: string) => tellWhole(at, readingOf(reader));
  const what = `${whatOf(reader, promise)}, ${tell(promise.dueAt ?? promise.firstDueAt)}`;
  if (promise.releasedAt !== null) return [what, words.released];
  if (promise.keptAt !== null)
    return [what, `${sign === "late" ? words.keptLate : words.kept} ${tell(promise.keptAt)}`];
  if (promise.dueAt === null) return [what, words.waiting];
  if (sign !== "broken") return [what, promise.by ? words.by(firstName(promise.by.name)) : words.ours];
  const date = replacement?.dueAt ? words.newDate(tell(replacement.dueAt), "") : words.owesDate("");
  return [what, `${words.broken} ${date}`];
}

function stepLine(reader: Reader, { step }: Extract<Item, { step: unknown }>): [string, string] {
  const words = portalWords[reader.language].request.steps;
  const said = {
    received: words.received,
    taken: step.name === "" ? words.takenNext : words.taken(step.name),
    handed: words.handed(step.name),
    answered: step.name === "" ? words.answeredNext : words.answered(step.name),
    closed: words.closed,
    withdrawn: trackingWords[reader.language].promised.withdrawn,
    reopened: words.reopened,
  }[step.kind];
  return [said, step.at === null ? words.next : tellWhole(step.at, readingOf(reader))];
}

function drawExchange(paper: Paper, reader: Reader, passages: readonly Passage[]): void {
  const words = portalWords[reader.language].request.exchange;
  part(paper, trackingWords[reader.language].paper.exchange);
  let left = mostCharacters;
  for (const { from, name, at, text, files } of passages) {
    const who = { you: words.you, us: name || reader.company.name, someone_else: name || words.someoneElse }[
      from
    ];
    paper.font("strong").fontSize(10.5).fillColor(ink).text(printable(who), { continued: true });
    paper
      .font("text")
      .fillColor(soft)
      .fontSize(9.5)
      .text(`   ${tellWhole(at, readingOf(reader))}`);
    paper
      .moveDown(0.2)
      .font("text")
      .fontSize(10.5)
      .fillColor(ink)
      .text(printable(text.slice(0, left)), { lineGap: 2 });
    left = Math.max(left - text.length, 0);
    if (files.length > 0) {
      const named = files.map((file) => file.name).join(", ");
      paper
        .fontSize(9.5)
        .fillColor(soft)
        .text(printable(`${trackingWords[reader.language].paper.files} ${named}`));
    }
    paper.moveDown(0.9);
  }
}

function part(paper: Paper, title: string): void {
  paper.moveDown(1.2);
  const { y } = paper;
  paper
    .moveTo(margin, y)
    .lineTo(paper.page.width - margin, y)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  paper.moveDown(0.8).font("strong").fontSize(13).fillColor(ink).text(title).moveDown(0.5);
}

/** Numbered at the end, when it is known how many there are. */
function drawFeet(paper: Paper, reader: Reader): void {
  const words = trackingWords[reader.language].paper;
  const { start, count } = paper.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    paper.switchToPage(index);
    // Below the margin nothing flows to a further page.
    paper.page.margins.bottom = 0;
    paper
      .font("text")
      .fontSize(8.5)
      .fillColor(soft)
      .text(words.page(index + 1, count), margin, paper.page.height - 36, {
        align: "right",
        lineBreak: false,
      });
  }
}

/** The embedded font has no narrow no-break space: the wide one stands for it. No control character reaches a reader's program, and nothing turns the direction of what follows. */
const printable = (text: string): string =>
  heldSigns(text)
    .toWellFormed()
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll("\u202f", "\u00a0")
    .replaceAll("\t", "    ")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, "");
