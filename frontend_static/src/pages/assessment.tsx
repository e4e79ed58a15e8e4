// Pupil assessment: 20 questions, each saved as it is answered, with the evidence found and what others say beside it.

import { useEffect, useState } from "preact/hooks";
import { useApp, useLive, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { QuestionBox } from "../components/question.tsx";
import { Select } from "../components/fields.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { to } from "../router.ts";
import { sentence, VOICES } from "../words.ts";
import { useInstrument } from "./review.tsx";

type Question = Shapes["QuestionShown"];

export function AssessmentPage({ query }: { query: URLSearchParams }) {
  const { me } = useApp();
  const may = useMay();
  const live = useLive();
  const instrument = useInstrument();
  const { view: head } = useView("head");
  const { view, problem } = useView("assessment");
  useView("documents");
  const [voice, setVoice] = useState<string | null>(null);
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
  const answered = view.questions.filter((one) => mine(one)).length;
  const first = view.questions.find((one) => !mine(one));
  const groups = [...new Set(instrument.questions.map((one) => one.group))];
  const canWrite = !head.closed && speaking !== null && may(speaking === "agreed" ? "answer.agree" : "answer.give");
  return (
    <>
      <PageTitle name="Pupil assessment" caption={head.name ?? head.reference}>Pupil assessment</PageTitle>
      <p class="govuk-body reading">
        {may("answer.agree")
          ? "The agreed answers are the only ones that count. Each is saved as soon as you choose it. Evidence from the papers, and what others answered, is beside each question."
          : inside ? "The agreed answers, what others answered, and the evidence from the papers."
          : "Answer what you can from what you know of the child; leave the rest. Each answer is saved as soon as you choose it, and only you and the authority see it."}
      </p>
      {me.voices.length > 1 && (
        <Select
          id="voice" label="Answer as" value={speaking ?? ""} set={setVoice}
          choices={[{ value: "", label: "Choose" }, ...me.voices.map((value) => ({ value, label: VOICES[value] ?? value }))]}
        />
      )}
      <div class="progress-line">
        <p class="govuk-body" role="status"><strong>{answered} of {view.questions.length}</strong> answered</p>
        <progress max={view.questions.length} value={answered} aria-label="Questions answered" />
        {first && canWrite && <a class="govuk-link" href={`${to("cases", live.id, "assessment")}?question=${first.question}`}>Go to the next question without an answer</a>}
      </div>
      {groups.map((group) => (
        <section key={group} aria-label={group} class="group">
          <h2 class="govuk-heading-m">{sentence(group)}</h2>
          {instrument.questions.filter((one) => one.group === group).map((wording) => {
            const shown = view.questions.find((one) => one.question === wording.question);
            return shown && <QuestionBox key={`${wording.question}:${speaking ?? ""}`} wording={wording} shown={shown} voice={speaking} write={canWrite} inside={inside} />;
          })}
        </section>
      ))}
    </>
  );
}

function spokenBefore(questions: readonly Question[], voices: readonly string[]): string | null {
  for (const one of questions) for (const answer of one.voices) if (voices.includes(answer.voice)) return answer.voice;
  return null;
}
