// Pupil assessment: 20 questions, each saved as it is answered, with the evidence found and what others say beside it.

import { useEffect, useState } from "preact/hooks";
import { useApp, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Checkbox, Select } from "../components/fields.tsx";
import { FocusLink } from "../components/form.tsx";
import { Gates } from "../components/gates.tsx";
import { NeedTypes } from "../components/need_types.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { QuestionBox } from "../components/question.tsx";
import { StatementForm, Statements } from "../components/statement.tsx";
import { useInstrument, useLabels } from "../instrument.ts";
import { usePreference } from "../preferences.ts";
import { sentence, VOICES } from "../words.ts";

type Question = Shapes["QuestionShown"];
const NO_STATEMENT = ["agreed", "parent", "young-person", "senco"];

export function AssessmentPage({ query }: { query: URLSearchParams }) {
  const { me } = useApp();
  const may = useMay();
  const label = useLabels();
  const instrument = useInstrument();
  const { view: head } = useView("head");
  const { view, problem } = useView("assessment");
  useView("documents");
  const [voice, setVoice] = useState<string | null>(null);
  const [definitions, setDefinitions] = usePreference("definitions");
  const asked = query.get("question");
  const ready = Boolean(view && instrument);
  useEffect(() => {
    const found = asked && ready ? document.getElementById(`q-${asked}`) : null;
    found?.scrollIntoView({ block: "start" });
    found?.focus({ preventScroll: true });
  }, [asked, ready]);
  if (problem) return <Nothing problem={problem} />;
  if (!view || !instrument || !head) return <Loading what="the assessment" />;
  const inside = may("answer.agree") || may("plan.read");
  const speaking = voice ?? spokenBefore(view.questions, me.voices) ?? (me.voices.length === 1 ? me.voices[0] : null) ?? null;
  const mine = (one: Question) => (speaking === "agreed" || inside ? one.agreed : one.voices.find((answer) => answer.voice === speaking));
  const shown = new Map(view.questions.map((one) => [one.question, one]));
  const answered = view.questions.filter((one) => mine(one)).length;
  const first = instrument.questions.map((one) => shown.get(one.question)).find((one) => one && !mine(one));
  const groups = [...new Set(instrument.questions.map((one) => one.group))];
  const canWrite = !head.closed && speaking !== null && may(speaking === "agreed" ? "answer.agree" : "answer.give");
  return (
    <>
      <PageTitle name="Pupil assessment" caption={head.name ?? head.reference}>Pupil assessment</PageTitle>
      <p class="govuk-body reading">{introduction(may("answer.agree"), inside)}</p>
      {me.voices.length > 1 && (
        <Select
          id="voice" label="Answer as" value={speaking ?? ""} set={setVoice}
          choices={[{ value: "", label: "Choose" }, ...me.voices.map((value) => ({ value, label: VOICES[value] ?? value }))]}
        />
      )}
      <div class="progress-line">
        <p class="govuk-body" role="status"><strong>{answered} of {view.questions.length}</strong> answered</p>
        <progress max={view.questions.length} value={answered} aria-label="Questions answered" />
        {first && canWrite && <p class="govuk-body"><FocusLink class="govuk-link" target={`q-${first.question}`}>Go to the next question without an answer</FocusLink></p>}
      </div>
      {inside && <Gates gates={view.gates} label={label} here />}
      <div class="wording">
        <Checkbox id="definitions" label="Show all definitions" checked={definitions} set={setDefinitions} />
        <p class="govuk-body-s quiet">
          Wording {instrument.version}{instrument.reviewed ? ", reviewed by specialists." : ". It has not been reviewed by specialists yet."}
        </p>
      </div>
      {groups.map((group) => (
        <section key={group} aria-label={group} class="group">
          <h2 class="govuk-heading-m">{sentence(group)}</h2>
          {instrument.questions.filter((one) => one.group === group).map((wording) => {
            const one = shown.get(wording.question);
            return one && (
              <QuestionBox
                key={`${wording.question}:${speaking ?? ""}`} wording={wording} version={instrument.version} shown={one} voice={speaking} write={canWrite} inside={inside}
                definitions={definitions}
              />
            );
          })}
        </section>
      ))}
      {inside && <NeedTypes head={head} />}
      {inside && <Statements statements={view.statements} />}
      {canWrite && speaking !== null && !NO_STATEMENT.includes(speaking) && <StatementForm key={speaking} voice={speaking} statements={view.statements} />}
    </>
  );
}

function introduction(agrees: boolean, inside: boolean): string {
  if (agrees) return "The agreed answers are the only ones that count. Each is saved as soon as you choose it. Evidence from the papers, and what others answered, is beside each question.";
  if (inside) return "The agreed answers, what others answered, and the evidence from the papers.";
  return "Answer what you can from what you know of the child; leave the rest. Each answer is saved as soon as you choose it, and only you and the authority see it.";
}

function spokenBefore(questions: readonly Question[], voices: readonly string[]): string | null {
  for (const one of questions) for (const answer of one.voices) if (voices.includes(answer.voice)) return answer.voice;
  return null;
}
