import purify from "dompurify";

/** A draft as it stands, only read. */
export function DraftWords({ html }: { html: string }) {
  return (
    <div
      className="words max-h-48 overflow-y-auto px-3 py-2 text-3 leading-read [overflow-wrap:anywhere]"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a draft is cleaned here, whoever wrote it.
      dangerouslySetInnerHTML={{ __html: purify.sanitize(html) }}
    />
  );
}
