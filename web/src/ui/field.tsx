import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from "react";

const box =
  "w-full rounded-std border border-ink-soft bg-raised px-3 py-2 text-3 text-ink aria-invalid:border-risk aria-invalid:border-2 disabled:bg-sunk";

type Surround = { label: string; hint?: ReactNode; problem?: string | undefined };
type FieldProps = Surround & Omit<ComponentProps<"input">, "className" | "id">;

/** A label, a box, what helps, and what is wrong, tied together for eyes and for ears. */
export function Field({ label, hint, problem, ...rest }: FieldProps) {
  const id = useId();
  return (
    <Surrounding id={id} label={label} hint={hint} problem={problem}>
      <input id={id} className={box} {...described(id, hint, problem)} {...rest} />
    </Surrounding>
  );
}

type TextFieldProps = Surround & Omit<ComponentProps<"textarea">, "className" | "id">;

export function TextField({ label, hint, problem, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Surrounding id={id} label={label} hint={hint} problem={problem}>
      <textarea
        id={id}
        rows={3}
        className={box}
        onKeyDown={sendWithControl}
        {...described(id, hint, problem)}
        {...rest}
      />
    </Surrounding>
  );
}

/** Enter begins a line here: Ctrl or Cmd with it says that one has done, as in a message. */
function sendWithControl(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

type ChoiceProps = Surround &
  Omit<ComponentProps<"select">, "className" | "id" | "children"> & {
    options: readonly { value: string; label: string }[];
  };

/** The browser's own list: it knows the phone's wheel and the keyboard's first letters already. */
export function Choice({ label, hint, problem, options, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <Surrounding id={id} label={label} hint={hint} problem={problem}>
      <select id={id} className={box} {...described(id, hint, problem)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Surrounding>
  );
}

type SurroundingProps = Surround & { id: string; children: ReactNode };

function Surrounding({ id, label, hint, problem, children }: SurroundingProps) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-2 font-strong">
        {label}
      </label>
      {children}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="text-2 font-strong text-risk">
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-2 text-pretty text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

function described(id: string, hint: ReactNode, problem: string | undefined) {
  const parts = [
    problem === undefined ? [] : [`${id}-problem`],
    hint === undefined ? [] : [`${id}-hint`],
  ].flat();
  return {
    "aria-invalid": problem !== undefined || undefined,
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
  };
}
