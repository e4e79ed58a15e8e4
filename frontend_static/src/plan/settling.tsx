// Comments and requested changes at the line that they concern, each to be taken, taken in part, or not, with a reason.

import { useRef, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Radios, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { Details } from "../components/parts.tsx";
import { to } from "../router.ts";
import { count } from "../words.ts";
import { CommentView } from "./comment_view.tsx";
import { byPlace, OUTCOMES, type Place } from "./serving_words.ts";

type Comment = Shapes["PlanCommentShown"];

export function Comments({ sharing, write }: { sharing: Shapes["PlanSharingShown"]; write: boolean }) {
  const [open, settled] = [sharing.comments.filter((one) => !one.settled), sharing.comments.filter((one) => one.settled)];
  return (
    <section aria-labelledby="comments-title">
      <h2 class="govuk-heading-m" id="comments-title" tabIndex={-1}>Comments and requested changes</h2>
      {!sharing.comments.length && <p class="govuk-body">Nobody has commented yet.</p>}
      {sharing.comments.length > 0 && !open.length && <p class="govuk-body">Every comment has an answer.</p>}
      {byPlace(open).map((place) => <PlaceCard key={keyOf(place)} place={place} write={write} />)}
      {settled.length > 0 && (
        <Details summary={`${count(settled.length, "comment")} that you answered`}>
          {byPlace(settled).map((place) => <PlaceCard key={keyOf(place)} place={place} write={write} />)}
        </Details>
      )}
      {sharing.comments_left_off > 0 && <p class="govuk-body">{count(sharing.comments_left_off, "older comment is", "older comments are")} not shown here. The history has them.</p>}
    </section>
  );
}

function keyOf(place: Place): string {
  return `${place.section}:${place.item}:${place.comments[0]?.comment}`;
}

function PlaceCard({ place, write }: { place: Place; write: boolean }) {
  const live = useLive();
  const line = place.item ? `&line=${encodeURIComponent(place.item)}` : "";
  return (
    <article class="card" aria-label={place.text ? `A line of section ${place.section}` : `Section ${place.section}`}>
      <div class="card__head">
        <h3 class="govuk-heading-s">{place.text ? `A line of section ${place.section}` : `Section ${place.section} as a whole`}</h3>
        <a class="govuk-link" href={`${to("cases", live.id, "plan")}?section=${place.section}${line}`}>{place.item ? "Open the line" : `Open section ${place.section}`}</a>
      </div>
      {place.text && <blockquote class="quote__words words">{place.text}</blockquote>}
      {place.text && place.stands === false && <p class="govuk-body-s">The working plan no longer says just this: the line was changed or removed since.</p>}
      {place.comments.map((comment) => (
        <div class="settling" key={comment.comment}>
          <CommentView comment={comment} />
          {write && <Settle comment={comment} />}
        </div>
      ))}
    </article>
  );
}

function Settle({ comment }: { comment: Comment }) {
  const live = useLive();
  const change = useChange();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const form = useForm({
    part: `${live.id}:settle:${comment.comment}`, initial: { outcome: "", reason: "" },
    check: (typed): Errors => ({
      ...(typed.outcome ? {} : { outcome: "Choose what became of it" }),
      ...(typed.outcome && typed.outcome !== "taken" && !typed.reason.trim() ? { reason: `Say why it was not taken, or not all of it. ${comment.name} reads it` } : {}),
    }),
    send: (typed, key) => change("POST", "plan/comment-settlements", { comment: comment.comment, outcome: typed.outcome, reason: typed.reason, revision: comment.revision }, key),
  });
  const id = `settle-${comment.comment}`;
  const close = () => {
    form.reset();
    setOpen(false);
    box.current?.focus();
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    close();
    document.getElementById("comments-title")?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={`Your answer to ${comment.name}`}>
      {open || form.unsaved
        ? (
          <FormBox submit={submit}>
            <Restored form={form} />
            <ErrorSummary errors={form.errors} problem={form.problem} fields={{ outcome: id, reason: `${id}-reason` }} />
            <Radios id={id} label="What becomes of it?" value={form.values.outcome} set={(outcome) => form.put("outcome", outcome)} error={form.errors.outcome} choices={Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }))} small />
            <TextArea id={`${id}-reason`} label={form.values.outcome === "taken" ? `Anything to say to ${comment.name} (optional)` : `Why? ${comment.name} reads this`} rows={3} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
            <p class="govuk-hint">This says what you decided. It does not change the plan: open the line to write it.</p>
            <div class="buttons">
              <Button small submit busy={form.busy}>Save</Button>
              <Button small kind="secondary" press={close}>Cancel</Button>
            </div>
          </FormBox>
        )
        : <Button small kind="secondary" press={() => setOpen(true)}>{comment.settled ? `Change your answer to ${comment.name}` : `Answer ${comment.name}`}</Button>}
    </div>
  );
}
