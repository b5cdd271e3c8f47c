import type { Page } from "playwright-core";

/** What went wrong in the page or in the frames of strangers' letters, seen from the page itself. */
export async function harmIn(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(ran)),
    ...(await page.evaluate(leftInside)),
    ...(await page.evaluate(escaped)),
  ];
}

/** Confessed by the alarm that stands in for `alert`. */
function ran(): string[] {
  const said = document.documentElement.dataset.ran;
  return said === undefined ? [] : [`ran: ${said}`];
}

/** Nothing that acts is left in what is shown, even where the frame would not let it act. */
function leftInside(): string[] {
  const acting = "script, iframe, object, embed, form, base, link, meta[http-equiv], svg, math";
  const leading = /^(?:href|src|action|data|poster|background|\w+:href)$/u;
  const isEvil = ({ name, value }: Attr) =>
    name.startsWith("on") || (leading.test(name) && /^\s*(?:javascript|vbscript|data:text)/iu.test(value));
  return [...document.querySelectorAll<HTMLIFrameElement>("iframe[sandbox]")].flatMap((frame) => {
    const drawn = frame.contentDocument;
    const found = [...(drawn?.querySelectorAll(acting) ?? [])];
    const marks = [...(drawn?.querySelectorAll("*") ?? [])].flatMap((each) =>
      [...each.attributes].filter(isEvil),
    );
    const names = [
      ...found.map((each) => each.localName),
      ...marks.map(({ name, value }) => `${name}=${value}`),
    ];
    return names.map((name) => `${name} in ${drawn?.URL}`);
  });
}

/** A frame stays at its own address and in its own place, and every control of the desk can still be reached. */
function escaped(): string[] {
  const thread = document.querySelector("section:has(iframe[sandbox])")?.getBoundingClientRect();
  const frames = [...document.querySelectorAll<HTMLIFrameElement>("iframe[sandbox]")];
  const led = frames.map((frame) => frame.contentDocument?.URL ?? "nowhere");
  const wide = frames
    .map((frame) => frame.getBoundingClientRect())
    .filter((box) => thread !== undefined && (box.left < thread.left || box.right > thread.right));
  const covered = [...document.querySelectorAll("nav a, header button, h1")].filter((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === "iframe";
  });
  return [
    ...led.filter((url) => !url.includes("/frames/entries/")).map((url) => `led to ${url}`),
    ...wide.map((box) => `from ${box.left} to ${box.right}`),
    ...covered.map((control) => `covered: ${control.textContent}`),
  ];
}
