import { isTooHeavy } from "../platform/http/html-weight.ts";
import { type Sanitising, sanitise } from "../platform/sanitising.ts";
import { rasterTypes } from "./files.ts";

/** A picture of the same message, called by its Content-ID. */
type InlinePicture = { contentId: string; id: string; type: string };

export type Showing = {
  inline: readonly InlinePicture[];
  /** False until the reader asks: a picture fetched from elsewhere tells its sender that the message was read. */
  remoteImages: boolean;
};

/** A digit at least: lengths that may be empty, repeated between spaces, take a stranger's spaces cubic time to refuse. */
const size = String.raw`(?:\d{1,4}(?:\.\d{1,3})?|\.\d{1,3})(?:px|pt|em|rem|ex|%|in|cm|mm)?`;
const length = `-?${size}`;
const colour = String.raw`#[\da-f]{3,8}|[a-z]{3,30}|rgba?\([\d\s.,%/]{5,40}\)|hsla?\([\d\s.,%/]{5,40}\)`;
const line = `(?:${size}|${colour})(?: (?:${size}|${colour})){0,2}`;
const only = (pattern: string): RegExp[] => [new RegExp(`^(?=[^]{0,200}$)(?:${pattern})$`, "iu")];
const some = (pattern: string): RegExp[] => only(`(?:${pattern})(?: (?:${pattern})){0,3}`);
const word = only("[a-z-]{2,30}");

/** What lays out a letter. Nothing that moves out of the flow, covers, fetches or computes. */
const styles: Record<string, RegExp[]> = {
  color: only(colour),
  "background-color": only(colour),
  background: only(colour),
  "font-size": only(`${size}|[a-z-]{5,10}`),
  "font-family": only(String.raw`[\w\s,'"-]{1,200}`),
  "font-weight": only("[a-z]{4,8}|[1-9]00"),
  "font-style": word,
  "font-variant": word,
  "line-height": only(`${size}|normal`),
  "letter-spacing": only(`${size}|normal`),
  "text-align": word,
  "text-decoration": only("[a-z\\s-]{4,40}"),
  "text-transform": word,
  "vertical-align": only(`${length}|[a-z-]{3,12}`),
  "white-space": word,
  "list-style-type": word,
  direction: word,
  display: only("block|inline|inline-block|none|table|table-row|table-cell|list-item"),
  width: only(`${size}|auto`),
  "max-width": only(`${size}|none`),
  "min-width": only(size),
  height: only(`${size}|auto`),
  padding: some(size),
  margin: some(`${size}|auto`),
  "border-collapse": word,
  "border-spacing": some(size),
  "border-radius": some(size),
  ...sided("padding-", only(size)),
  ...sided("margin-", only(`${size}|auto`)),
  ...sided("border-", only(line)),
  border: only(line),
  "border-width": some(size),
  "border-style": some("[a-z]{4,8}"),
  "border-color": some(colour),
};

function sided(name: string, allowed: RegExp[]): Record<string, RegExp[]> {
  return Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [`${name}${side}`, allowed]));
}

const blocks =
  "p div section article header footer main blockquote pre hr br center address figure figcaption";
const lists = "ul ol li dl dt dd h1 h2 h3 h4 h5 h6";
const tables = "table caption colgroup col thead tbody tfoot tr th td";
const inlines =
  "a abbr b bdi bdo big cite code del em font i img ins kbd mark q s samp small span strike strong sub sup tt u var wbr";

const options: Sanitising = {
  allowedTags: `${blocks} ${lists} ${tables} ${inlines}`.split(" "),
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "title",
    "xml",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
  ],
  allowedAttributes: {
    "*": ["style", "align", "valign", "dir", "lang", "title", "bgcolor"],
    a: ["href", "target", "rel"],
    img: ["src", "alt", "width", "height"],
    font: ["color", "face", "size"],
    table: ["width", "height", "border", "cellpadding", "cellspacing", "role"],
    td: ["width", "height", "colspan", "rowspan", "nowrap"],
    th: ["width", "height", "colspan", "rowspan", "nowrap", "scope"],
    col: ["width", "span"],
    ol: ["start", "type"],
    ul: ["type"],
  },
  allowedStyles: { "*": styles },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
};

/** The original of a message, with what makes it readable and nothing that acts, fetches or overlays; null when too heavy. */
export function cleanOriginal(original: string, showing: Showing): string | null {
  if (isTooHeavy(original)) return null;
  return sanitise(original, {
    ...options,
    transformTags: {
      a: (tagName, { href, ...attributes }) => ({
        tagName,
        // An address of ours or a relative one leads nowhere good from a stranger's message.
        attribs: isAbsolute(href)
          ? { ...attributes, href: href ?? "", target: "_blank", rel: "noopener noreferrer" }
          : attributes,
      }),
      img: (tagName, { src, ...attributes }) => {
        const found = pictureAt(src?.trim() ?? "", showing);
        return { tagName, attribs: found ? { ...attributes, src: found } : attributes };
      },
      "*": (tagName, attribs) => ({
        tagName,
        attribs: attribs.style ? { ...attribs, style: attribs.style.replaceAll(/\s+/gu, " ") } : attribs,
      }),
    },
  });
}

const isAbsolute = (href: string | undefined): boolean =>
  /^\s*(?:https?:\/\/|mailto:|tel:)/iu.test(href ?? "");

/** Where a picture may come from: the message itself, its own bytes, or elsewhere once the reader asked. */
function pictureAt(src: string, { inline, remoteImages }: Showing): string | null {
  const contentId = /^cid:(.+)$/iu.exec(src)?.[1];
  if (contentId !== undefined) {
    const picture = inline.find(
      (each) => each.contentId === decoded(contentId) || each.contentId === contentId,
    );
    return picture && rasterTypes.has(picture.type) ? `/files/${picture.id}/inline` : null;
  }
  if (/^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]+$/iu.test(src)) return src;
  return remoteImages && /^https?:\/\//iu.test(src) ? src : null;
}

function decoded(contentId: string): string {
  try {
    return decodeURIComponent(contentId);
  } catch {
    return contentId;
  }
}
