import { useTranslation } from "react-i18next";
import { Announcer } from "../../ui/announcer.tsx";

/** The quiet line: what has come waits behind it until the reader asks. */
export function Newcomers({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation();
  const words = count > 0 ? t("desk.newcomers", { count }) : "";
  return (
    <>
      <Announcer text={words} />
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="min-h-8 shrink-0 border-b border-dashed border-line-strong text-2 font-strong text-accent hover:bg-accent-wash"
        >
          {words}
        </button>
      )}
    </>
  );
}
