import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

const decoders = new Map<string, TextDecoder | null>();
const utf8 = new TextDecoder("utf-8");
const windows1252 = new TextDecoder("windows-1252");

/** Encodings in which bytes below 0x80 do not mean ASCII. */
const notAsciiCompatible = /^(utf-?16|utf-?32|utf-?7|ucs-?2|unicode|iso-?2022|hz)/;
/** Labels that promise a one-byte alphabet: bytes that form valid UTF-8 contradict them. */
const oneByteAlphabet = /^(us-ascii|ascii|iso-?8859|windows-125|cp125|latin|x-?mac|macintosh|ansi)/;

/**
 * Text of some bytes, whatever their sender called them. A label that the bytes contradict loses:
 * mail programs lie more often than bytes do.
 */
export function decodeText(bytes: Uint8Array, label: string | null): string {
  const charset = (label ?? "")
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  if (isAscii(bytes) && !notAsciiCompatible.test(charset)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  }
  if (/^(utf-?16|ucs-?2|unicode)/.test(charset)) return decodeUtf16(bytes, charset);
  if (charset === "" || charset === "utf-8" || charset === "utf8") return decodeUndeclared(bytes);
  if (oneByteAlphabet.test(charset) && isUtf8(bytes)) return utf8.decode(bytes);
  // An alphabet of escapes without one escape is another alphabet.
  if (/^iso-?2022/.test(charset) && !bytes.includes(0x1b)) return decodeUndeclared(bytes);
  const declared = decodeDeclared(bytes, charset);
  if (declared === null) return decodeUndeclared(bytes);
  return declared.includes("\uFFFD") && isUtf8(bytes) ? utf8.decode(bytes) : declared;
}

function decodeDeclared(bytes: Uint8Array, charset: string): string | null {
  for (const label of [charset, respell(charset)]) {
    const decoder = decoderFor(label);
    if (decoder) return decoder.decode(bytes);
  }
  // The browsers' list leaves out UTF-7 and the DOS pages, which old mail programs still write.
  for (const label of [charset, respell(charset)]) {
    if (iconv.encodingExists(label)) return iconv.decode(Buffer.from(bytes), label);
  }
  return null;
}

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = null;
  }
  // Labels come from strangers: the table may not grow with their imagination.
  if (decoders.size < 200) decoders.set(label, decoder);
  return decoder;
}

function respell(charset: string): string {
  const bare = charset.replace(/^(x-|cs)/, "").replace(/_/g, "-");
  const page = /^(?:cp|ms|ibm|windows-?)-?(\d+)$/.exec(bare)?.[1];
  if (page?.startsWith("125")) return `windows-${page}`;
  const eastern: Record<string, string> = {
    "932": "shift_jis",
    "936": "gbk",
    "949": "euc-kr",
    "950": "big5",
  };
  if (page) return eastern[page] ?? `cp${page}`;
  if (/^iso-?2022-?jp/.test(bare)) return "iso-2022-jp";
  if (/^utf-?8/.test(bare)) return "utf-8";
  return bare;
}

function decodeUtf16(bytes: Uint8Array, charset: string): string {
  // A line end of one-byte letters at the very end is the mail's, not the text's.
  const ended = bytes.at(-2) === 0x0d && bytes.at(-1) === 0x0a ? bytes.subarray(0, -2) : bytes;
  const even = ended.length % 2 === 0 ? ended : ended.subarray(0, ended.length - 1);
  return new TextDecoder(isBigEndian(even, charset) ? "utf-16be" : "utf-16le").decode(even);
}

/** RFC 2781 says big-endian without a mark, Windows writes little-endian: the zeros of Latin letters tell. */
function isBigEndian(bytes: Uint8Array, charset: string): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  if (/[bl]e$/.test(charset)) return charset.endsWith("be");
  let first = 0;
  let second = 0;
  for (let index = 0; index + 1 < Math.min(bytes.length, 400); index += 2) {
    if (bytes[index] === 0) first += 1;
    if (bytes[index + 1] === 0) second += 1;
  }
  return first > second;
}

/**
 * Undeclared 8-bit bytes are UTF-8 if they can be, else usually windows-1252. A text that is
 * UTF-8 but for a few damaged bytes stays UTF-8: one lost letter rather than a page of mojibake.
 */
function decodeUndeclared(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  const text = utf8.decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > 4 * damaged ? text : windows1252.decode(bytes);
}
