// An authority's own words for the 20 questions, its notes beside the levels, and its order. What a score means stays.

import { useState } from "preact/hooks";
import { change, type Shapes } from "../api.ts";
import { useKeeper, useMay } from "../app.ts";
import { forgetInstrument } from "../instrument.ts";
import { grouped, groupMoved, groupsOf, moved } from "../ordering.ts";
import { sentence } from "../words.ts";
import { TextArea, TextInput } from "./fields.tsx";
import { Button } from "./form.tsx";
import { LazyDetails, Tag } from "./parts.tsx";
import { SaveBar } from "./save_bar.tsx";

type Words = Shapes["QuestionWords"];
type Instrument = Shapes["Instrument"];
type Question = Words["question"];
type Wording = { words: Words[]; order: Question[]; reviewed_by: string };
type Props = { settings: Shapes["SettingsShown"]; instrument: Instrument; saved: () => Promise<void> };

export function WordingForm({ settings, instrument, saved }: Props) {
  const may = useMay();
  const known = new Map<string, Instrument["questions"][number]>(instrument.questions.map((one) => [one.question, one]));
  const keeper = useKeeper<Wording>({
    part: "settings:wording",
    server: { value: wordingOf(settings, instrument), revision: settings.wording_revision },
    send: ({ words, order, reviewed_by }, revision, key) => change("PUT", "/api/settings/wording", { words, order, reviewed_by: reviewed_by.trim() || null, revision }, key),
    theirs: (told) => wordingOf({ ...settings, ...renamed(told) }, instrument),
  });
  const { value } = keeper;
  const write = may("settings.change");
  const groupOf = (question: string) => known.get(question)?.group ?? "";
  const order = grouped(value.order, groupOf);
  const save = async () => {
    if (!(await keeper.save())) return;
    forgetInstrument();
    await saved();
  };
  const put = (words: Words) => keeper.set({ ...value, words: [...value.words.filter((one) => one.question !== words.question), words] });
  const reorder = (next: string[]) => keeper.set({ ...value, order: next as Question[] });
  return (
    <section aria-labelledby="wording-title">
      <h2 class="govuk-heading-m" id="wording-title" tabIndex={-1}>Questions</h2>
      <p class="govuk-body reading">
        You can say a question in your authority’s own words, add a note to a level, and choose the order. What a level means stays the same everywhere, so that answers can be compared.
      </p>
      {groupsOf(order, groupOf).map((group) => (
        <div class="card" key={group}>
          <div class="card__head">
            <h3 class="govuk-heading-s">{group}</h3>
            {write && <Mover what={`the group ${group}`} up={() => reorder(groupMoved(order, groupOf, group, -1))} down={() => reorder(groupMoved(order, groupOf, group, 1))} />}
          </div>
          <ul class="papers">
            {order.filter((one) => groupOf(one) === group).map((question) => {
              const asked = known.get(question);
              if (!asked) return null;
              const own = value.words.find((one) => one.question === question);
              return (
                <li class="setting" key={question} id={`setting-${question}`} tabIndex={-1}>
                  <div class="card__head">
                    <h4 class="govuk-heading-s">{own?.label ?? asked.label} {own && <Tag colour="turquoise">Own words</Tag>}</h4>
                    {write && <Mover what={own?.label ?? asked.label} up={() => reorder(moved(order, groupOf, question, -1))} down={() => reorder(moved(order, groupOf, question, 1))} />}
                  </div>
                  <p class="govuk-body-s words">{own?.definition ?? asked.definition}</p>
                  {write
                    ? <LazyDetails summary={<>Change the words<span class="govuk-visually-hidden"> of {asked.label}</span></>}>{() => <QuestionForm asked={asked} own={own} put={put} drop={() => keeper.set({ ...value, words: value.words.filter((one) => one.question !== question) })} />}</LazyDetails>
                    : own?.level_notes.map((note, level) => note && <p class="govuk-body-s" key={level}>{sentence(asked.levels[level]?.name ?? "")}: {note}</p>)}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {write && (
        <TextInput
          id="reviewed" label="Who reviewed this wording?" hint="Name and role of the specialist; leave it empty while nobody has" value={value.reviewed_by}
          set={(reviewed_by) => keeper.set({ ...value, reviewed_by })}
        />
      )}
      {!write && <p class="govuk-body">{value.reviewed_by ? `Reviewed by ${value.reviewed_by}.` : "This wording has not been reviewed by specialists yet."}</p>}
      <SaveBar keeper={keeper} save={save} what="the wording" fields={fieldsOf(value.words)} show={(words) => <p class="govuk-body">{words.words.length} questions in own words; first asked: {words.order[0]}</p>} />
    </section>
  );
}

/** The API names a question's words by their place among those sent; the way there is the question itself. */
function fieldsOf(words: readonly Words[]): Record<string, string> {
  const places = words.flatMap((one, at) => ["question", "label", "definition", "level_notes"].map((part) => [`words.${at}.${part}`, `setting-${one.question}`]));
  return { ...Object.fromEntries(places), reviewed_by: "reviewed" };
}

function Mover({ what, up, down }: { what: string; up: () => void; down: () => void }) {
  return (
    <span class="buttons">
      <Button small kind="secondary" press={up} label={`Move ${what} up`}>Up</Button>
      <Button small kind="secondary" press={down} label={`Move ${what} down`}>Down</Button>
    </span>
  );
}

type QuestionProps = { asked: Instrument["questions"][number]; own: Words | undefined; put: (words: Words) => void; drop: () => void };

function QuestionForm({ asked, own, put, drop }: QuestionProps) {
  const [started] = useState(() => own ?? { question: asked.question as Question, label: asked.label, definition: asked.definition, level_notes: asked.levels.map((one) => one.note) });
  const words = own ?? started;
  const id = (name: string) => `words-${asked.question}-${name}`;
  const note = (level: number, text: string) => put({ ...words, level_notes: asked.levels.map((_, at) => (at === level ? text : (words.level_notes[at] ?? ""))) });
  return (
    <>
      <TextInput id={id("label")} label="Question" value={words.label} set={(label) => put({ ...words, label })} />
      <TextArea id={id("definition")} label="What it asks" rows={3} value={words.definition} set={(definition) => put({ ...words, definition })} />
      {asked.levels.map((level) => (
        <TextInput
          key={level.score} id={id(`note-${level.score}`)} label={`Note beside “${sentence(level.name)}”`} hint={level.definition}
          value={words.level_notes[level.score] ?? ""} set={(text) => note(level.score, text)}
        />
      ))}
      {own && <Button small kind="secondary" press={drop} label={`Back to the product’s words for ${asked.label}`}>Back to the product’s words</Button>}
    </>
  );
}

function wordingOf(settings: Shapes["SettingsShown"], instrument: Instrument): Wording {
  const asked = instrument.questions.map((one) => one.question as Question);
  return {
    words: [...settings.wording], reviewed_by: settings.wording_reviewed_by ?? "",
    order: settings.order.length ? [...settings.order, ...asked.filter((one) => !settings.order.includes(one))] : asked,
  };
}

/** A clash tells the event as the log has it; the page has the names of the view. */
function renamed(told: unknown): Partial<Shapes["SettingsShown"]> {
  const fact = (told ?? {}) as { words?: Words[]; order?: Question[]; reviewed_by?: string | null };
  return { wording: fact.words ?? [], order: fact.order ?? [], wording_reviewed_by: fact.reviewed_by ?? null };
}
