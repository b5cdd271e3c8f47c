import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

type LoadMoreProps = { hasMore: boolean; isLoading: boolean; onMore: () => void };

/** The next page comes as its end comes into sight; the button is there for hands and for readers that do not scroll. */
export function LoadMore({ hasMore, isLoading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (!hasMore || isLoading || end.current === null) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: "400px",
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, isLoading]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button look="quiet" disabled={isLoading} onClick={onMore}>
        {isLoading ? t("words.loading") : t("words.more")}
      </Button>
    </div>
  );
}
