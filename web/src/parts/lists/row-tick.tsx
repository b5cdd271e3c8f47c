import { memo } from "react";
import { useTranslation } from "react-i18next";

type RowTickProps = {
  id: string;
  subject: string;
  name: string;
  isTicked: boolean;
  /** Once one is ticked all boxes are in sight; before, that of the row under the hand. */
  isOn: boolean;
  onToggle: (id: string) => void;
  onExtend: (id: string) => void;
};

/** Under a hand it stands in the margin of its row (a `group`) and moves no word; once one is ticked, rows make room for all. */
export const RowTick = memo(function RowTick({
  id,
  subject,
  name,
  isTicked,
  isOn,
  onToggle,
  onExtend,
}: RowTickProps) {
  const { t } = useTranslation();
  return (
    <label
      className={`absolute top-0 left-0 z-10 flex h-full w-6 cursor-pointer justify-start pt-3 pl-0.5 in-data-ticking:w-8 in-data-ticking:pl-2 ${isOn ? "" : "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-focus-visible:opacity-100"}`}
    >
      <input
        type="checkbox"
        // Where everything is done by keys, a second stop on each row would only be in the way.
        tabIndex={isOn ? 0 : -1}
        aria-label={t("bulk.tick", { subject, name })}
        checked={isTicked}
        onChange={() => undefined}
        onClick={(event) => (event.shiftKey ? onExtend(id) : onToggle(id))}
        className="size-3 shrink-0 cursor-pointer accent-accent in-data-ticking:size-3.5"
      />
    </label>
  );
});
