/** What the editor knows how to show; all the rest is unwrapped to its words. */
const kept = new Set("P BR UL OL LI A STRONG EM B I S U BLOCKQUOTE PRE CODE".split(" "));
const lost =
  "style, script, template, noscript, title, meta, link, img, svg, math, object, iframe, form input";
const safe = /^(?:https?:|mailto:|tel:)/iu;

/**
 * What people paste from Word, Outlook or a web page, as they would have typed it: paragraphs, lists, links, bold and
 * italic. Styles, comments, hidden text and images go: a pasted picture comes as a file, and one that is only an address
 * could tell its server that the letter was opened.
 */
export function cleanPaste(html: string): string {
  // An inert document: nothing in it runs or loads.
  const page = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->/gu, ""), "text/html");
  for (const each of page.querySelectorAll(lost)) each.remove();
  for (const each of page.querySelectorAll<HTMLElement>("[style]"))
    if (/display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/iu.test(styleOf(each))) each.remove();
  marksFromStyles(page);
  listsOfWord(page);
  tablesAsLines(page);
  headingsAsStrong(page);
  blocksAsParagraphs(page);
  undressed(page);
  return page.body.innerHTML.replaceAll(/<p>(?:\s|&nbsp;)*<\/p>/gu, "").trim();
}

/** No dress, no handler, no address but those one may press. */
function undressed(page: Document): void {
  for (const each of page.body.querySelectorAll("*")) {
    const href = each.tagName === "A" ? (each.getAttribute("href") ?? "") : "";
    if (!kept.has(each.tagName) || (each.tagName === "A" && !safe.test(href))) {
      each.replaceWith(...each.childNodes);
      continue;
    }
    for (const { name } of [...each.attributes]) each.removeAttribute(name);
    if (href !== "") each.setAttribute("href", href);
  }
}

const styleOf = (element: Element): string => element.getAttribute("style") ?? "";

function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Google and Outlook say bold by a style, and wrap a whole page in a bold that is none. */
function marksFromStyles(page: Document): void {
  for (const each of page.querySelectorAll("b, strong"))
    if (/font-weight\s*:\s*(?:normal|400)/iu.test(styleOf(each))) each.replaceWith(...each.childNodes);
  for (const each of page.querySelectorAll("span[style]")) {
    const style = styleOf(each);
    if (/font-style\s*:\s*italic/iu.test(style)) each.replaceChildren(wrapped(each, "em"));
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) each.replaceChildren(wrapped(each, "strong"));
  }
}

function wrapped(element: Element, name: string): Element {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  return mark;
}

const bullet = /^[\s\u00a0]*(?:[·•◦▪§o-]|(\d+|[a-z])[.)])[\s\u00a0]+/u;

/** Word writes a list as paragraphs that only look like one. */
function listsOfWord(page: Document): void {
  let list: Element | null = null;
  for (const line of page.querySelectorAll("p")) {
    const isItem = /mso-list/iu.test(styleOf(line)) || /MsoListParagraph/u.test(line.className);
    if (!isItem) {
      list = null;
      continue;
    }
    const follows: boolean = list !== null && line.previousElementSibling === list;
    const isNumbered = bullet.exec(line.textContent ?? "")?.[1] !== undefined;
    if (list === null || !follows) {
      list = page.createElement(isNumbered ? "ol" : "ul");
      line.before(list);
    }
    dropBullet(line);
    list.append(renamed(line, "li"));
  }
}

function dropBullet(line: Element): void {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (first === null) return;
  const said = first.textContent ?? "";
  first.textContent = said.replace(bullet, "").replace(/^[\s\u00a0]*[·•◦▪§][\s\u00a0]*/u, "");
}

/** A row is a line, its cells apart by a bar: a mail shows it the same everywhere. */
function tablesAsLines(page: Document): void {
  for (const table of page.querySelectorAll("table")) {
    if (!table.isConnected) continue;
    const lines = [...table.querySelectorAll("tr")].map((row) => {
      const line = page.createElement("p");
      const cells = [...row.querySelectorAll("td, th")].map((cell) =>
        (cell.textContent ?? "").replaceAll(/\s+/gu, " ").trim(),
      );
      line.textContent = cells.filter((words) => words !== "").join(" | ");
      return line;
    });
    table.replaceWith(...lines);
  }
}

function headingsAsStrong(page: Document): void {
  for (const heading of page.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const line = renamed(heading, "p");
    line.replaceChildren(wrapped(line, "strong"));
  }
}

const blocks = "p, div, ul, ol, blockquote, pre, section, article";

function blocksAsParagraphs(page: Document): void {
  for (const each of page.querySelectorAll("div, section, article")) {
    if (each.querySelector(blocks) === null) renamed(each, "p");
    else each.replaceWith(...each.childNodes);
  }
}

/** Word and Outlook bring a picture of the words beside the words: those are what was meant. */
export function pastedFiles(clipboard: DataTransfer | null): File[] {
  const html = clipboard?.getData("text/html") ?? "";
  return cleanPaste(html) === "" ? [...(clipboard?.files ?? [])] : [];
}
