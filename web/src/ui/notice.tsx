import type { ReactNode } from "react";

type NoticeProps = { title: string; children?: ReactNode; action?: ReactNode };
type EmptyProps = NoticeProps & {
  /** It is all that the page says: its words are the page’s name. */ isPage?: boolean;
};

/** An empty place: what will come here, and the one next act. */
export function Empty({ title, children, action, isPage = false }: EmptyProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="mx-auto grid max-w-100 justify-items-center gap-2 px-6 py-16 text-center">
      <Title className="text-4 font-strong text-balance">{title}</Title>
      {children !== undefined && <div className="text-3 text-pretty text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** Something went wrong: what happened, what was kept, what to do. Amber: red is for customers let down. */
export function Trouble({ title, children, action }: NoticeProps) {
  return (
    <div role="alert" className="grid gap-1 rounded-std border border-risk bg-risk-wash px-4 py-3 text-2">
      <p className="font-strong text-risk">{title}</p>
      {children}
      {action !== undefined && <div className="mt-1">{action}</div>}
    </div>
  );
}
