// A comment as it was made, and what became of it.

import type { Shapes } from "../api.ts";
import { useApp } from "../app.ts";
import { Tag } from "../components/parts.tsx";
import { moment, ROLES } from "../words.ts";
import { COMMENT_KINDS, ON_WHOM, OUTCOMES } from "./serving_words.ts";

/** `about`: the words that it was about, where those beside it are others. */
export function CommentView({ comment, about }: { comment: Shapes["PlanCommentShown"]; about?: string | null | undefined }) {
  const { me } = useApp();
  const mine = comment.person === me.id;
  const { settled, written_by: writer } = comment;
  return (
    <div class="said">
      <p class="govuk-body-s said__who">
        <strong>{mine ? "You" : comment.name}</strong>{!mine && `, ${ON_WHOM[comment.as_whom].toLowerCase()}`}: {COMMENT_KINDS[comment.kind].toLowerCase()}, {moment(comment.at)}, on version {comment.number}
        {writer.id !== comment.person && `. Written down by ${writer.id === me.id ? "you" : `the ${(ROLES[writer.role] ?? writer.role).toLowerCase()}`}`}
      </p>
      {about && <p class="govuk-body-s words said__about">On: “{about}”</p>}
      <p class="govuk-body words said__words">{comment.text}</p>
      {settled
        ? <p class="govuk-body-s"><Tag colour={settled.outcome === "taken" ? "green" : settled.outcome === "partly" ? "turquoise" : "grey"}>{OUTCOMES[settled.outcome]}</Tag> <span>by {settled.by}, {moment(settled.at)}.</span>{settled.reason && <span class="words"> {settled.reason}</span>}</p>
        : <p class="govuk-body-s quiet">{mine ? "The co-ordinator has not answered this yet." : "Not answered yet."}</p>}
    </div>
  );
}
