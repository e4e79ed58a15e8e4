// Progress feedback: given by anyone concerned, read by those who may.

import { useApp, useChange, useMay, useView } from "../app.ts";
import { TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { moment, VOICES } from "../words.ts";

export function FeedbackPage() {
  const { view: head, problem } = useView("head");
  const may = useMay();
  const { me } = useApp();
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="feedback" />;
  const given = [...head.feedback].reverse();
  return (
    <div class="reading">
      <PageTitle name="Progress feedback" caption={head.name ?? head.reference}>Progress feedback</PageTitle>
      <p class="govuk-body">How is it going: progress towards goals, how needs change, and whether the support works.</p>
      {may("feedback.give") && <Give case={head.case} />}
      <h2 class="govuk-heading-m">{may("feedback.read") ? "Feedback so far" : "What you told us"}</h2>
      {!given.length && <p class="govuk-body">None yet.</p>}
      {given.map((one) => (
        <article class="entry" key={one.feedback}>
          <p class="entry__by">{one.by.id === me.id ? "You" : (VOICES[one.voice] ?? one.voice)}, {moment(one.at)}</p>
          <p class="govuk-body words">{one.text}</p>
        </article>
      ))}
    </div>
  );
}

function Give({ case: id }: { case: string }) {
  const change = useChange();
  const form = useForm<{ text: string }>({
    part: `${id}:feedback`, initial: { text: "" },
    check: ({ text }): Record<string, string> => (text.trim() ? {} : { text: "Write your feedback" }),
    send: ({ text }, key) => change("POST", "feedback", { text }, key),
  });
  const submit = async () => {
    if (await form.submit()) form.reset();
  };
  return (
    <FormBox submit={submit}>
      <ErrorSummary errors={form.errors} problem={form.problem} fields={{ text: "feedback" }} />
      <Restored form={form} />
      <TextArea
        id="feedback" label="Your feedback" hint="Say what you see. If a child is in danger now, call 999; do not wait for an answer here." rows={6}
        value={form.values.text} set={(text) => form.put("text", text)} error={form.errors.text}
      />
      <Button submit busy={form.busy}>Send feedback</Button>
    </FormBox>
  );
}
