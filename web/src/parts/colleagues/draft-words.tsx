import { CleanWords } from "../words/clean-words.tsx";

/** A draft as it stands, only read. */
export function DraftWords({ html }: { html: string }) {
  return <CleanWords html={html} className="max-h-48 leading-read [overflow-wrap:anywhere]" />;
}
