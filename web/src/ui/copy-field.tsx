import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";

type CopyFieldProps = { label: string; value: string; words: { copy: string; copied: string } };

/** Something to take away. Over plain HTTP the browser lends no clipboard: the text is then selected, ready for Ctrl+C. */
export function CopyField({ label, value, words }: CopyFieldProps) {
  const [isCopied, setIsCopied] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const copy = async () => {
    place.current?.querySelector("input")?.select();
    if (!window.isSecureContext) return;
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
  };
  return (
    <div ref={place} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Field label={label} readOnly value={value} onFocus={(event) => event.target.select()} />
      </div>
      <Button size="large" onClick={() => void copy()}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
