import type { Draft, DraftSaving } from "@guichet/contract/drafts.ts";

/** All that goes with a draft’s words, around other words. */
export function savingOf(draft: Draft, html: string): DraftSaving {
  const { to, cc, bcc, attachments, quotesHistory, word, entriesSeen } = draft;
  const attachmentIds = attachments.map(({ id }) => id);
  return { html, to, cc, bcc, attachmentIds, quotesHistory, word, entriesSeen };
}
