// GOV.UK form fields. Each takes its error and links it, so that a summary and a screen reader find it.

import type { ComponentChildren } from "preact";
import { MONTHS } from "../words.ts";

type Common = { id: string; label: string; hint?: string | undefined; error?: string | undefined; quiet?: boolean };

function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return <div id={`${id}-hint`} class="govuk-hint">{children}</div>;
}

export function ErrorLine({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Error:</span> {error}
    </p>
  );
}

function Group({ error, children }: { error?: string | undefined; children: ComponentChildren }) {
  return <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>{children}</div>;
}

type TextProps = Common & {
  value: string;
  set: (value: string) => void;
  width?: string;
  type?: "text" | "email" | "tel" | "search";
  autocomplete?: string;
  blur?: () => void;
  inputMode?: "numeric" | "text";
};

export function TextInput({ id, label, hint, error, value, set, width = "", type = "text", autocomplete = "off", quiet, blur, inputMode }: TextProps) {
  return (
    <Group error={error}>
      <label class={`govuk-label${quiet ? " govuk-label--s" : ""}`} for={id}>{label}</label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <ErrorLine id={id} error={error} />
      <input
        class={`govuk-input ${width}${error ? " govuk-input--error" : ""}`} id={id} name={id} type={type as "text"} value={value}
        autocomplete={autocomplete} spellcheck={false} aria-describedby={describedBy(id, hint, error)} onBlur={blur}
        aria-invalid={error ? true : undefined} inputMode={inputMode as "text"} onInput={(event) => set(event.currentTarget.value)}
      />
    </Group>
  );
}

type AreaProps = Common & { value: string; set: (value: string) => void; rows?: number; blur?: () => void };

export function TextArea({ id, label, hint, error, value, set, rows = 4, blur }: AreaProps) {
  return (
    <Group error={error}>
      <label class="govuk-label" for={id}>{label}</label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <ErrorLine id={id} error={error} />
      <textarea
        class={`govuk-textarea${error ? " govuk-textarea--error" : ""}`} id={id} name={id} rows={rows} value={value} maxLength={20_000}
        aria-describedby={describedBy(id, hint, error)} aria-invalid={error ? true : undefined} onBlur={blur}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </Group>
  );
}

export type Choice = { value: string; label: string; hint?: string };

type RadiosProps = Common & { value: string; set: (value: string) => void; choices: readonly Choice[]; inline?: boolean; small?: boolean };

/** The first radio carries the field's own id, so that an error summary can send the focus there. */
export function Radios({ id, label, hint, error, value, set, choices, inline, small }: RadiosProps) {
  return (
    <Group error={error}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        <ErrorLine id={id} error={error} />
        <div class={`govuk-radios${inline ? " govuk-radios--inline" : ""}${small ? " govuk-radios--small" : ""}`}>
          {choices.map((choice, index) => {
            const own = index ? `${id}-${choice.value}` : id;
            return (
              <div class="govuk-radios__item" key={choice.value}>
                <input
                  class="govuk-radios__input" id={own} name={id} type="radio" value={choice.value} checked={value === choice.value}
                  aria-describedby={choice.hint ? `${own}-item-hint` : undefined} onChange={() => set(choice.value)}
                />
                <label class="govuk-label govuk-radios__label" for={own}>{choice.label}</label>
                {choice.hint && <div id={`${own}-item-hint`} class="govuk-hint govuk-radios__hint">{choice.hint}</div>}
              </div>
            );
          })}
        </div>
      </fieldset>
    </Group>
  );
}

type SelectProps = Common & { value: string; set: (value: string) => void; choices: readonly Choice[] };

export function Select({ id, label, hint, error, value, set, choices }: SelectProps) {
  return (
    <Group error={error}>
      <label class="govuk-label" for={id}>{label}</label>
      {hint && <Hint id={id}>{hint}</Hint>}
      <ErrorLine id={id} error={error} />
      <select
        class={`govuk-select${error ? " govuk-select--error" : ""}`} id={id} name={id} value={value}
        aria-describedby={describedBy(id, hint, error)} onChange={(event) => set(event.currentTarget.value)}
      >
        {choices.map((choice) => <option key={choice.value} value={choice.value} selected={choice.value === value}>{choice.label}</option>)}
      </select>
    </Group>
  );
}

type CheckProps = { id: string; label: ComponentChildren; hint?: string; checked: boolean; set: (checked: boolean) => void };

export function Checkbox({ id, label, hint, checked, set }: CheckProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input" id={id} type="checkbox" checked={checked} aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>{label}</label>
        {hint && <div id={`${id}-hint`} class="govuk-hint govuk-checkboxes__hint">{hint}</div>}
      </div>
    </div>
  );
}

type DateProps = Common & { value: string; set: (value: string) => void };

/** Three boxes, as people say a date. `value`: year-month-day as typed so far. */
export function DateInput({ id, label, hint, error, value, set }: DateProps) {
  const [year = "", month = "", date = ""] = value.split("-");
  const put = (at: number) => (event: { currentTarget: HTMLInputElement }) => {
    const parts = [year, month, date];
    parts[at] = event.currentTarget.value.replace(/\D/g, "");
    set(parts.join("-"));
  };
  const boxes = [
    { name: "Day", at: 2, own: id, value: date, width: 2 },
    { name: "Month", at: 1, own: `${id}-month`, value: month, width: 2 },
    { name: "Year", at: 0, own: `${id}-year`, value: year, width: 4 },
  ];
  return (
    <Group error={error}>
      <fieldset class="govuk-fieldset" role="group" aria-describedby={describedBy(id, hint, error)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        <ErrorLine id={id} error={error} />
        <div class="govuk-date-input">
          {boxes.map((box) => (
            <div class="govuk-date-input__item" key={box.name}>
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={box.own}>{box.name}</label>
                <input
                  class={`govuk-input govuk-date-input__input govuk-input--width-${box.width}${error ? " govuk-input--error" : ""}`}
                  id={box.own} type="text" inputMode="numeric" autocomplete="off" maxLength={box.width} value={box.value} onInput={put(box.at)}
                />
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

export const MONTH_CHOICES: readonly Choice[] = [
  { value: "", label: "Choose a month" },
  ...MONTHS.map((label, index) => ({ value: String(index + 1), label })),
];
