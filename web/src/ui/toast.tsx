import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";

type Toast = { text: string; act?: { label: string; onPress: () => void }; seconds?: number };
type Shown = Toast & { key: number };

const ToastContext = createContext<(toast: Toast) => () => void>(() => () => undefined);

/** Says something without asking anything, for as long as its act can be taken back. Returns what hides it sooner. */
export function useToast(): (toast: Toast) => () => void {
  return useContext(ToastContext);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const lastKey = useRef(0);
  const show = useCallback((toast: Toast) => {
    lastKey.current += 1;
    const key = lastKey.current;
    const hide = () => setShown((others) => others.filter((other) => other.key !== key));
    setShown((others) => [...others.slice(-2), { ...toast, key }]);
    setTimeout(hide, (toast.seconds ?? 6) * 1000);
    return hide;
  }, []);
  const region = useMemo(
    () =>
      shown.map((toast) => (
        <ToastLine key={toast.key} toast={toast} onDone={() => setShown(without(toast.key))} />
      )),
    [shown],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 lg:left-55 z-50 grid justify-items-start gap-2"
      >
        {region}
      </div>
    </ToastContext>
  );
}

function without(key: number) {
  return (others: Shown[]) => others.filter((other) => other.key !== key);
}

function ToastLine({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const { act } = toast;
  return (
    <div
      className={`pointer-events-auto flex max-w-full animate-rise md:max-w-78 items-center gap-3 rounded-std border border-line-strong bg-raised py-2 pl-4 text-2 ${act === undefined ? "pr-4" : "pr-2"}`}
    >
      <span className="min-w-0">{toast.text}</span>
      {act !== undefined && (
        <Button
          look="primary"
          size="small"
          onClick={() => {
            onDone();
            act.onPress();
          }}
        >
          {act.label}
        </Button>
      )}
    </div>
  );
}
