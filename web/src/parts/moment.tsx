import { useNow } from "../ui/clock.ts";
import { useReading } from "./reading.ts";
import { absoluteWords, cornerWords, dateOnlyWords, momentWords, soonWords } from "./time-words.ts";

const words = { corner: cornerWords, soon: soonWords, full: momentWords, day: dateOnlyWords };

/** An instant in words near now; the whole date on hover. */
export function Moment({ at, as = "soon" }: { at: string; as?: keyof typeof words }) {
  const reading = useReading();
  const now = useNow();
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={absoluteWords(instant, reading)} className="whitespace-nowrap">
      {words[as](instant, now, reading)}
    </time>
  );
}
