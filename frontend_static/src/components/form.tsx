// A form that is sent once: kept while it is typed, checked, sent, and its errors shown at the top and by the field.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useKeeper } from "../app.ts";
import type { Problem } from "../api.ts";

export type Errors = Record<string, string>;

export type Form<T> = {
  values: T;
  put: <K extends keyof T>(name: K, value: T[K]) => void;
  errors: Errors;
  problem: Problem | null;
  busy: boolean;
  restored: boolean;
  unsaved: boolean;
  submit: () => Promise<boolean>;
  reset: () => void;
};

type Given<T> = {
  part: string;
  initial: T;
  check?: (values: T) => Errors;
  send: (values: T, key: string) => Promise<unknown>;
};

/** `initial` may be what the server holds now: words not sent stay, everything else follows it. */
export function useForm<T extends object>({ part, initial, check, send }: Given<T>): Form<T> {
  const keeper = useKeeper<T>({ part, server: { value: initial, revision: 0 }, send: (values, _, key) => send(values, key) });
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const found = check?.(keeper.value) ?? {};
    setErrors(found);
    if (Object.keys(found).length) return false;
    if (!keeper.unsaved) keeper.set({ ...keeper.value }, true);
    return keeper.save();
  };
  return {
    values: keeper.value,
    put: (name, value) => keeper.set({ ...keeper.value, [name]: value }),
    errors: { ...fieldErrors(keeper.problem), ...errors },
    problem: keeper.problem,
    busy: keeper.state === "saving",
    restored: keeper.restored,
    unsaved: keeper.unsaved,
    submit,
    reset: () => {
      setErrors({});
      keeper.reset();
    },
  };
}

export function fieldErrors(problem: Problem | null): Errors {
  if (!problem) return {};
  if (problem.errors.length) return Object.fromEntries(problem.errors.map((one) => [one.field, one.detail]));
  return problem.field ? { [problem.field]: problem.message } : {};
}

/** Takes the focus when it appears; its links lead to the fields. `fields`: the field's id by the API's name of it. */
export function ErrorSummary({ errors, problem, fields }: { errors: Errors; problem: Problem | null; fields: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null);
  const linked = Object.entries(errors).filter(([name]) => fields[name]);
  const loose = problem && !linked.length ? problem.message : null;
  const shown = linked.length > 0 || loose !== null;
  const said = JSON.stringify([linked, loose]);
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [said, problem]);
  if (!shown) return null;
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {loose && <li>{loose}</li>}
            {linked.map(([name, message]) => (
              <li key={name}><FocusLink target={fields[name] ?? ""}>{message}</FocusLink></li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** A link within the page. The address stays: it belongs to the router. */
export function FocusLink({ target, class: name, children }: { target: string; class?: string; children: ComponentChildren }) {
  return (
    <a
      href={location.hash || "#/"} class={name}
      onClick={(event) => {
        event.preventDefault();
        const found = document.getElementById(target);
        found?.scrollIntoView({ block: "center" });
        found?.focus();
      }}
    >
      {children}
    </a>
  );
}

type ButtonProps = {
  children: ComponentChildren;
  press?: () => unknown;
  kind?: "secondary" | "warning" | "";
  busy?: boolean;
  submit?: boolean;
  small?: boolean;
  label?: string;
  expanded?: boolean;
  id?: string;
};

/** While busy it stays in place and focusable, and does nothing more. */
export function Button({ children, press, kind = "", busy, submit, small, label, expanded, id }: ButtonProps) {
  return (
    <button
      id={id} type={submit ? "submit" : "button"} aria-disabled={busy || undefined} aria-label={label} aria-expanded={expanded}
      class={`govuk-button${kind ? ` govuk-button--${kind}` : ""}${small ? " button--small" : ""}`}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else press?.();
      }}
    >
      {children}
    </button>
  );
}

export function FormBox({ submit, children }: { submit: () => unknown; children: ComponentChildren }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
    </form>
  );
}

export function Restored({ form }: { form: { restored: boolean; unsaved: boolean; reset: () => void } }) {
  if (!form.restored || !form.unsaved) return null;
  return (
    <div class="kept" role="status">
      <p class="govuk-body">This is what you typed before and had not saved.</p>
      <Button kind="secondary" small press={form.reset}>Clear it</Button>
    </div>
  );
}
