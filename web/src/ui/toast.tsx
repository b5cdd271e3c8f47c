import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";

type Toast = {
  text: string;
  act?: { label: string; onPress: () => void } | undefined;
  seconds?: number | undefined;
  /** Of the same thing only the last word shows: what was said before may no longer be true, nor be undone. */
  about?: string | undefined;
};
type Shown = Toast & { key: number };
type Saying = {
  show: (toast: Toast) => () => void;
  forget: (about: string) => void;
  undoLast: () => void;
};

const ToastContext = createContext<Saying>({
  show: () => () => undefined,
  forget: () => undefined,
  undoLast: () => undefined,
});

/** Says something without asking anything, for as long as its act can be taken back. Returns what hides it sooner. */
export function useToast(): (toast: Toast) => () => void {
  return useContext(ToastContext).show;
}

/** Takes away what was said about something: it happened since in another way. */
export function useForgetToast(): (about: string) => void {
  return useContext(ToastContext).forget;
}

/** Does what the last word offers, when it still offers something. */
export function useLastUndo(): () => void {
  return useContext(ToastContext).undoLast;
}

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const lastKey = useRef(0);
  const show = useCallback((toast: Toast) => {
    lastKey.current += 1;
    const key = lastKey.current;
    const hide = () => setShown(without(key));
    setShown((others) => [...others.filter(isAboutElse(toast.about)).slice(-2), { ...toast, key }]);
    setTimeout(hide, (toast.seconds ?? 6) * 1000);
    return hide;
  }, []);
  const latest = useRef(shown);
  latest.current = shown;
  const saying = useMemo(
    () => ({
      show,
      forget: (about: string) => setShown((others) => others.filter(isAboutElse(about))),
      undoLast: () => {
        const last = latest.current.findLast((toast) => toast.act !== undefined);
        if (last === undefined) return;
        setShown(without(last.key));
        last.act?.onPress();
      },
    }),
    [show],
  );
  const region = useMemo(
    () =>
      shown.map((toast) => (
        <ToastLine key={toast.key} toast={toast} onDone={() => setShown(without(toast.key))} />
      )),
    [shown],
  );
  return (
    <ToastContext value={saying}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-3 top-14 z-50 grid justify-items-stretch gap-2 lg:inset-x-4 lg:top-auto lg:bottom-4 lg:left-55 lg:justify-items-start"
      >
        {region}
      </div>
    </ToastContext>
  );
}

function isAboutElse(about: string | undefined): (other: Shown) => boolean {
  return (other) => about === undefined || other.about !== about;
}

function without(key: number) {
  return (others: Shown[]) => others.filter((other) => other.key !== key);
}

function ToastLine({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const { act } = toast;
  return (
    <div
      className={`pointer-events-auto flex min-h-10 max-w-full animate-rise items-center gap-3 rounded-std border border-line-strong bg-raised py-1.5 pl-4 text-2 shadow-sm lg:max-w-78 ${act === undefined ? "pr-4" : "pr-1.5"}`}
    >
      <span className="min-w-0 flex-1 text-pretty [overflow-wrap:anywhere]">{toast.text}</span>
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
