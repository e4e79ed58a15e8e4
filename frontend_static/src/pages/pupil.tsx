// Pupil's details, and the people with responsibility.

import { useState } from "preact/hooks";
import { useChange, useLive, useMay, useView } from "../app.ts";
import { newKey, asProblem, type Problem, type Shapes } from "../api.ts";
import { Checkbox, TextArea, TextInput } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { go, to } from "../router.ts";
import { birthErrors, birthOf, PupilFields, PUPIL_FIELDS, type PupilTyped } from "./pupil_fields.tsx";

type Head = Shapes["CaseShown"];
type ContactShown = Shapes["ContactShown"];

export function PupilPage() {
  const { view: head, problem } = useView("head");
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="the pupil’s details" />;
  return (
    <div class="reading">
      <Details head={head} />
      <Contacts head={head} />
    </div>
  );
}

function Details({ head }: { head: Head }) {
  const change = useChange();
  const live = useLive();
  const initial: PupilTyped = {
    month: String(head.birth_month), year: String(head.birth_year), born: head.birth_date ?? "", name: head.name ?? "", school: head.school ?? "",
  };
  const form = useForm<PupilTyped>({
    part: `${head.case}:pupil`, initial, check: birthErrors,
    send: async (typed, key) => {
      await change("PUT", "pupil", { ...birthOf(typed), revision: head.pupil_revision }, key);
      live.chase();
      go(to("cases", head.case));
    },
  });
  return (
    <>
      <ErrorSummary errors={form.errors} problem={form.problem} fields={PUPIL_FIELDS} />
      <PageTitle name="Pupil’s details" caption={head.reference}>Pupil’s details</PageTitle>
      <Restored form={form} />
      <FormBox submit={form.submit}>
        <PupilFields typed={form.values} put={form.put} errors={form.errors} />
        <Button submit busy={form.busy}>Save details</Button>
      </FormBox>
    </>
  );
}

function Contacts({ head }: { head: Head }) {
  const may = useMay();
  const [editing, setEditing] = useState<string | null>(null);
  if (!may("contacts.read")) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Parents, carers and others</h2>
      {!head.contacts.length && <p class="govuk-body">Nobody recorded yet.</p>}
      {head.contacts.map((contact) =>
        editing === contact.contact
          ? <ContactForm key={contact.contact} head={head} contact={contact} done={() => setEditing(null)} />
          : <ContactCard key={contact.contact} contact={contact} edit={() => setEditing(contact.contact)} />,
      )}
      {editing === "new"
        ? <ContactForm head={head} contact={null} done={() => setEditing(null)} />
        : <Button kind="secondary" press={() => setEditing("new")}>Add a person</Button>}
    </section>
  );
}

function ContactCard({ contact, edit }: { contact: ContactShown; edit: () => void }) {
  const change = useChange();
  const live = useLive();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const remove = () =>
    change("DELETE", `contacts/${encodeURIComponent(contact.contact)}`, undefined, newKey()).then(() => live.chase(), (error: unknown) => setProblem(asProblem(error)));
  const lines: [string, string | null | undefined][] = [
    ["Relationship", contact.relationship], ["Parental responsibility", contact.responsibility ? "Yes" : "No"], ["E-mail", contact.email],
    ["Phone", contact.phone], ["Address", contact.address], ["Restriction", contact.restriction], ["Sign-in", contact.person],
  ];
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{contact.name}</h3>
        <div class="buttons">
          <Button small kind="secondary" press={edit} label={`Change ${contact.name}`}>Change</Button>
          {asking
            ? <Button small kind="warning" press={remove} label={`Yes, remove ${contact.name}`}>Yes, remove</Button>
            : <Button small kind="secondary" press={() => setAsking(true)} label={`Remove ${contact.name}`}>Remove</Button>}
        </div>
      </div>
      <div class="govuk-summary-card__content">
        {problem && <Trouble problem={problem} />}
        <dl class="govuk-summary-list">
          {lines.filter(([, value]) => value).map(([name, value]) => (
            <div class="govuk-summary-list__row" key={name}>
              <dt class="govuk-summary-list__key">{name}</dt>
              <dd class="govuk-summary-list__value words">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

type ContactTyped = {
  id: string; name: string; relationship: string; responsibility: boolean; email: string; phone: string; address: string; restriction: string; person: string;
};

function ContactForm({ head, contact, done }: { head: Head; contact: ContactShown | null; done: () => void }) {
  const change = useChange();
  const live = useLive();
  const [fresh] = useState(() => `contact-${newKey()}`);
  const initial: ContactTyped = {
    id: contact?.contact ?? fresh, name: contact?.name ?? "", relationship: contact?.relationship ?? "", responsibility: contact?.responsibility ?? false,
    email: contact?.email ?? "", phone: contact?.phone ?? "", address: contact?.address ?? "", restriction: contact?.restriction ?? "", person: contact?.person ?? "",
  };
  const form = useForm<ContactTyped>({
    part: `${head.case}:contact:${contact?.contact ?? "new"}`, initial,
    check: (typed) => ({
      ...(typed.name.trim() ? {} : { name: "Enter the person’s name" }),
      ...(typed.relationship.trim() ? {} : { relationship: "Enter how they are related to the child, for example mother" }),
    }),
    send: async ({ id, ...typed }, key) => {
      const body = { ...typed, person: typed.person.trim() || null, email: typed.email.trim() || null, phone: typed.phone.trim() || null };
      await change("PUT", `contacts/${encodeURIComponent(id)}`, body, key);
      live.chase();
    },
  });
  const { values, put, errors } = form;
  const submit = async () => (await form.submit()) && done();
  const cancel = () => {
    form.reset();
    done();
  };
  const fields = Object.fromEntries(["name", "relationship", "email", "phone", "address", "restriction", "person"].map((name) => [name, `contact-${name}`]));
  return (
    <div class="panel">
      <h3 class="govuk-heading-s">{contact ? `Change ${contact.name}` : "Add a person"}</h3>
      <ErrorSummary errors={errors} problem={form.problem} fields={fields} />
      <Restored form={form} />
      <FormBox submit={submit}>
        <TextInput id="contact-name" label="Name" value={values.name} set={(value) => put("name", value)} error={errors.name} />
        <TextInput id="contact-relationship" label="Relationship to the child" value={values.relationship} set={(value) => put("relationship", value)} error={errors.relationship} />
        <Checkbox id="contact-responsibility" label="Has parental responsibility" checked={values.responsibility} set={(value) => put("responsibility", value)} />
        <TextInput id="contact-email" label="E-mail address" type="email" value={values.email} set={(value) => put("email", value)} error={errors.email} />
        <TextInput id="contact-phone" label="Phone number" type="tel" width="govuk-input--width-20" value={values.phone} set={(value) => put("phone", value)} error={errors.phone} />
        <TextArea id="contact-address" label="Address" rows={3} value={values.address} set={(value) => put("address", value)} error={errors.address} />
        <TextArea
          id="contact-restriction" label="Restriction" hint="For example, a court order: what this person may not see or be told" rows={2}
          value={values.restriction} set={(value) => put("restriction", value)} error={errors.restriction}
        />
        <TextInput
          id="contact-person" label="Their sign-in in this service" hint="When they have one; papers and plans can then be shared with them"
          value={values.person} set={(value) => put("person", value)} error={errors.person}
        />
        <div class="buttons">
          <Button submit busy={form.busy}>Save person</Button>
          <Button kind="secondary" press={cancel}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
