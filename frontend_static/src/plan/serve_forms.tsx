// Recording that a version went to somebody, and that a setting was asked whether it can be named.

import { useChange, useLive, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { DateInput, Radios, Select, TextInput } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { Trouble } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { isoOf, ROLES, sentence, today, list, NO_DAY } from "../words.ts";
import { HOW, ON_WHOM } from "./serving_words.ts";

const ON_WHOM_OF: Record<string, keyof typeof ON_WHOM> = { parent: "parent", "young-person": "young-person", senco: "setting", panel: "panel" };
const HOWS = Object.entries(HOW).map(([value, words]) => ({
  value, label: sentence(words),
  ...(value === "link" ? { hint: "This system sends an e-mail that says only that there is something to read. They need a sign-in." } : { hint: "You send it yourself. This records it." }),
}));

/** `who`: a sign-in (p:<id>), a contact without one (c:<id>), or "other". */
type Who = { who: string; recipient: string; onWhom: string };

type Reachable = { choices: { value: string; label: string }[]; of: (who: string) => { person: string | null; name: string; onWhom: string; restriction: string } | null };

/** Whom a version can go to: those with a sign-in, and the contacts on record without one. */
function useReachable(settings: boolean): Reachable & { problem: Parameters<typeof Trouble>[0]["problem"] | null } {
  const live = useLive();
  const head = useView("head").view;
  const people = useResource<Shapes["People"]>(`/api/cases/${encodeURIComponent(live.id)}/people`);
  const signedIn = (people.held?.people ?? []).filter((one) => (settings ? one.role === "senco" : one.role in ON_WHOM_OF));
  const contacts = settings ? [] : (head?.contacts ?? []).filter((one) => !one.person);
  return {
    problem: people.problem,
    choices: [
      ...signedIn.map((one) => ({ value: `p:${one.id}`, label: `${one.name}, ${(ROLES[one.role] ?? one.role).toLowerCase()}, has a sign-in` })),
      ...contacts.map((one) => ({ value: `c:${one.contact}`, label: `${one.name}, ${one.relationship}` })),
      { value: "other", label: "Somebody else, without a sign-in" },
    ],
    of: (who) => {
      const [kind, id] = [who.slice(0, 2), who.slice(2)];
      const person = signedIn.find((one) => one.id === id);
      if (kind === "p:" && person) return { person: id, name: person.name, onWhom: ON_WHOM_OF[person.role] ?? "", restriction: head?.contacts.find((one) => one.person === id)?.restriction ?? "" };
      const contact = contacts.find((one) => one.contact === id);
      return kind === "c:" && contact ? { person: null, name: contact.name, onWhom: "", restriction: contact.restriction } : null;
    },
  };
}

export function ServeForm({ issued, done }: { issued: Shapes["IssuedShown"]; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const reach = useReachable(false);
  const form = useForm<Who & { how: string; on: string }>({
    part: `${live.id}:serve:${issued.number}`, initial: { who: "", recipient: "", onWhom: "", how: "", on: today() },
    check: (typed) => ({ ...whoErrors(typed, reach, true), ...howErrors(typed, reach) }),
    send: (typed, key) => {
      const known = reach.of(typed.who);
      return change("POST", "plan/servings", {
        number: issued.number, on_whom: known?.onWhom || typed.onWhom, recipient: known?.name ?? typed.recipient.trim(), person: known?.person ?? null, how: typed.how, on: isoOf(typed.on),
      }, key);
    },
  });
  const id = `serve-${issued.number}`;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
        <Restored form={form} />
        <ErrorSummary errors={form.errors} problem={form.problem} fields={fieldsOf(id)} />
        <WhoFields id={id} label={`To whom was version ${issued.number} sent?`} values={form.values} put={form.put} errors={form.errors} reach={reach} asksWhom />
        <HowFields id={id} values={form.values} put={form.put} errors={form.errors} label="On which day was it served?" hint="The day it reached them or is taken to have reached them. The days to answer are counted from it, itself the first." />
        <div class="buttons">
          <Button submit busy={form.busy}>Record it</Button>
          <Button kind="secondary" press={() => { form.reset(); done(); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

/** `wished`: settings that the family asks to be named. */
export function ConsultForm({ issued, wished, done }: { issued: Shapes["IssuedShown"]; wished: readonly string[]; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const reach = useReachable(true);
  const form = useForm<Who & { setting: string; how: string; on: string }>({
    part: `${live.id}:consult:${issued.number}`, initial: { who: "", recipient: "", onWhom: "", setting: "", how: "", on: today() },
    check: (typed) => ({ ...(typed.setting.trim() ? {} : { setting: "Enter the name of the setting" }), ...whoErrors(typed, reach, false), ...howErrors(typed, reach) }),
    send: (typed, key) => {
      const known = reach.of(typed.who);
      return change("POST", "plan/consultations", {
        number: issued.number, setting: typed.setting.trim(), recipient: known?.name ?? typed.recipient.trim(), person: known?.person ?? null, how: typed.how, on: isoOf(typed.on),
      }, key);
    },
  });
  const id = `consult-${issued.number}`;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
        <Restored form={form} />
        <ErrorSummary errors={form.errors} problem={form.problem} fields={fieldsOf(id)} />
        <TextInput id={`${id}-setting`} label="Which setting is asked whether it can be named?" hint={`Its name, as it would stand in section I.${wished.length ? ` The family asks for ${list(wished)}.` : ""}`} value={form.values.setting} set={(setting) => form.put("setting", setting)} error={form.errors.setting} />
        <WhoFields id={id} label="Who is asked there?" hint="Only the child’s own school can sign in to this case. Send it to another by post or e-mail." values={form.values} put={form.put} errors={form.errors} reach={reach} />
        <HowFields id={id} values={form.values} put={form.put} errors={form.errors} label="On which day was it sent?" />
        <div class="buttons">
          <Button submit busy={form.busy}>Record it</Button>
          <Button kind="secondary" press={() => { form.reset(); done(); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

type FieldsProps<T> = { id: string; values: T; put: (name: keyof T, value: string) => void; errors: Errors };

function WhoFields({ id, label, hint, values, put, errors, reach, asksWhom = false }: FieldsProps<Who> & { label: string; hint?: string; reach: ReturnType<typeof useReachable>; asksWhom?: boolean }) {
  const known = reach.of(values.who);
  return (
    <>
      {reach.problem && <Trouble problem={reach.problem} />}
      <Select id={`${id}-who`} label={label} hint={hint} value={values.who} set={(who) => put("who", who)} error={errors.who} choices={[{ value: "", label: "Choose a person" }, ...reach.choices]} />
      {known?.restriction && <p class="govuk-inset-text words"><strong>On record for this contact:</strong> {known.restriction}</p>}
      {values.who === "other" && <TextInput id={`${id}-recipient`} label="Their name" value={values.recipient} set={(recipient) => put("recipient", recipient)} error={errors.recipient} />}
      {asksWhom && values.who && !known?.onWhom && (
        <Radios id={`${id}-whom`} label="Who are they?" value={values.onWhom} set={(whom) => put("onWhom", whom)} error={errors.on_whom} small choices={Object.entries(ON_WHOM).map(([value, name]) => ({ value, label: name }))} />
      )}
    </>
  );
}

function HowFields({ id, values, put, errors, label, hint }: FieldsProps<{ how: string; on: string }> & { label: string; hint?: string }) {
  return (
    <>
      <Radios id={`${id}-how`} label="How?" value={values.how} set={(how) => put("how", how)} error={errors.how} choices={HOWS} small />
      <DateInput id={`${id}-on`} label={label} hint={hint} value={values.on} set={(on) => put("on", on)} error={errors.on} />
    </>
  );
}

function whoErrors(typed: Who, reach: Reachable, asksWhom: boolean): Errors {
  const known = reach.of(typed.who);
  return {
    ...(typed.who ? {} : { who: "Choose whom it went to" }),
    ...(typed.who === "other" && !typed.recipient.trim() ? { recipient: "Enter their name" } : {}),
    ...(asksWhom && typed.who && !known?.onWhom && !typed.onWhom ? { on_whom: "Choose who they are" } : {}),
  };
}

function howErrors(typed: Who & { how: string; on: string }, reach: Reachable): Errors {
  const how = !typed.how ? "Choose how it was sent" : typed.how === "link" && !reach.of(typed.who)?.person ? "They have no sign-in here. Send it by post or e-mail" : "";
  return { ...(how ? { how } : {}), ...(isoOf(typed.on) ? {} : { on: NO_DAY }) };
}

function fieldsOf(id: string): Record<string, string> {
  return { who: `${id}-who`, person: `${id}-who`, recipient: `${id}-recipient`, on_whom: `${id}-whom`, setting: `${id}-setting`, how: `${id}-how`, on: `${id}-on` };
}
