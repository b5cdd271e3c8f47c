import purify from "dompurify";

type CleanWordsProps = { html: string; className: string; language?: string | undefined };

/** Words that came with their markup, only read: the one place of the desk that hands markup to the page. */
export function CleanWords({ html, className, language }: CleanWordsProps) {
  return (
    <div
      lang={language}
      className={`words overflow-y-auto px-3 py-2 text-3 ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned here, whoever wrote it and whatever the server did.
      dangerouslySetInnerHTML={{ __html: purify.sanitize(html) }}
    />
  );
}
