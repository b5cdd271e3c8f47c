/** Says to screen readers what eyes see arrive, politely and one thing at a time. */
export function Announcer({ text }: { text: string }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
