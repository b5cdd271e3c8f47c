/** French signs stand after a space and quotation marks hold one inside: typed as plain ones, they break across lines. */
const loose = /(?<=«) | (?=[?!:;»](?:\s|$))/gu;

/** Someone's words as they typed them, but a sign never stands alone at the end of a line or at the start of one. */
export function heldSigns(text: string): string {
  return text.replaceAll(loose, "\u00a0");
}
