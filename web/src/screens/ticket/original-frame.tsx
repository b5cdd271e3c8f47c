import type { Entry } from "@guichet/contract/thread.ts";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

const tallest = 20_000;

/**
 * A stranger's HTML, sanitised by the server and shut in a frame without scripts. The frame cannot measure itself,
 * so its page is measured from here: that is what `allow-same-origin` is for.
 */
export function OriginalFrame({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [withImages, setWithImages] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(160);
  const watcher = useRef<ResizeObserver>(undefined);
  useEffect(() => () => watcher.current?.disconnect(), []);
  const measure = () => {
    watcher.current?.disconnect();
    const page = frame.current?.contentDocument?.documentElement;
    if (page === undefined) return;
    const stretch = () => setHeight(Math.min(tallest, Math.max(40, page.scrollHeight)));
    stretch();
    watcher.current = new ResizeObserver(stretch);
    watcher.current.observe(page);
  };
  return (
    <div className="grid gap-2">
      {!withImages && (
        <p className="flex flex-wrap items-center gap-2 text-2 text-ink-soft">
          {t("thread.remote_images")}
          <Button look="link" onClick={() => setWithImages(true)}>
            {t("thread.show_images")}
          </Button>
        </p>
      )}
      <iframe
        ref={frame}
        title={t("thread.original_title", { name: entry.author.name })}
        src={`/frames/entries/${entry.id}${withImages ? "?images=1" : ""}`}
        sandbox="allow-same-origin allow-popups"
        referrerPolicy="no-referrer"
        onLoad={measure}
        style={{ height }}
        // Letters are written for white paper, whatever the hour of the reader.
        className="w-full rounded-std border border-line bg-[white] [color-scheme:light]"
      />
    </div>
  );
}
