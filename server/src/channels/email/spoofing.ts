import { domainToUnicode } from "node:url";
import type { SenderWarning } from "@guichet/contract/thread.ts";
import type { Letter } from "./letter.ts";

export type Surroundings = {
  /** Domains of our own addresses, lower case. */
  readonly ownDomains: readonly string[];
  /** The host whose Authentication-Results we believe, if any: the one that receives for us. */
  readonly trustedHost?: string | null;
};

/** Doubts about who really wrote. None refuses a letter; each is said above the words. */
export function senderWarnings(
  letter: Letter,
  { ownDomains, trustedHost = null }: Surroundings,
): SenderWarning[] {
  const { from, sender } = letter;
  const warnings: SenderWarning[] = [];
  if (letter.allFrom.length > 1) warnings.push("several_from");
  if (!from) return warnings;
  const domain = domainOf(from.address);
  const ours = ownDomains.some((own) => isWithin(domain, own.toLowerCase()));
  if (ours && !isVouched(letter, domain, trustedHost)) warnings.push("own_domain_from_outside");
  const named = /[^\s"'<>()[\],;:]+@[^\s"'<>()[\],;:]+\.[^\s"'<>()[\],;:]+/.exec(from.name)?.[0];
  if (named && named.toLowerCase() !== from.address.toLowerCase()) warnings.push("name_holds_other_address");
  if (sender && sender.address.toLowerCase() !== from.address.toLowerCase()) warnings.push("sender_differs");
  if (mimicsLatin(domain)) warnings.push("mixed_script_domain");
  if (letter.replyTo.some(({ address }) => !akin(domainOf(address), domain)))
    warnings.push("reply_to_elsewhere");
  return warnings;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

function akin(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Only the topmost result counts, and only under our own host's name: lower ones came with the letter. */
function isVouched(letter: Letter, domain: string, trustedHost: string | null): boolean {
  const results = letter.headers["authentication-results"]?.[0];
  if (!trustedHost || !results) return false;
  const [host = "", ...methods] = results.split(";").map((piece) => piece.trim().toLowerCase());
  if (host.split(/\s/)[0] !== trustedHost.toLowerCase()) return false;
  return methods.some((method) => {
    if (/^dmarc\s*=\s*pass\b/.test(method))
      return !/header\.from=/.test(method) || method.includes(`header.from=${domain}`);
    const signer = /^dkim\s*=\s*pass\b.*\bheader\.[di]=@?([^\s;]+)/.exec(method)?.[1];
    return signer !== undefined && akin(signer, domain);
  });
}

/** Cyrillic and Greek letters that a reader takes for Latin ones. */
const lookalikes = /^[аеорсухіјѕԁһӏԛԝьмтнвкαορνυικτχωε\d-]+$/u;

/** True when a label mixes alphabets, or is written in another one so as to pass for Latin. */
function mimicsLatin(domain: string): boolean {
  const labels = (domainToUnicode(domain) || domain).split(".");
  return labels.some((label, index) => {
    const latin = /\p{Script=Latin}/u.test(label);
    const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(
      label,
    );
    const underLatin = /^[a-z]+$/.test(labels.at(-1) ?? "") && index < labels.length - 1;
    return foreign && (latin || (underLatin && lookalikes.test(label)));
  });
}
