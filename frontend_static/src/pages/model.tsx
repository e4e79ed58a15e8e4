// The model in use, its challengers and its card, for whoever answers for it.

import { useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { ChoiceForm, Challengers, modelName } from "../components/challengers.tsx";
import { Button } from "../components/form.tsx";
import { Groups } from "../components/groups.tsx";
import { Details, Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { Markdown } from "../markdown.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { count, moment } from "../words.ts";

type Model = Shapes["ModelShown"];
const MOVING_MS = 1_500;
const WAITING_MS = 5_000;

export function ModelPage() {
  const { held, problem, again } = useResource<Model>("/api/model", pace);
  if (problem && !held) return <Nothing problem={problem} again={again} />;
  if (!held) return <Loading what="the model" />;
  return (
    <>
      <PageTitle name="Model">Model of similar cases</PageTitle>
      <p class="govuk-body reading">It suggests which group of earlier cases a child’s agreed answers resemble, and from that group the packages and outcomes to consider. People decide; it decides nothing.</p>
      <Progress choice={held.choices[0]} />
      <section aria-labelledby="use-title">
        <h2 class="govuk-heading-m" id="use-title">In use: {nameOf(held, held.digest)}</h2>
        <About model={held} />
      </section>
      <Choices shown={held} again={again} />
      <Challengers challengers={held.challengers} inUse={held.digest} chosen={again} />
      <Groups groups={held.groups} />
    </>
  );
}

/** Any model that was in use or registered, so that every past allocation can be explained with the model of its day. */
export function AnyModelPage({ digest }: { digest: string }) {
  const { held, problem, again } = useResource<Shapes["ModelDescribed"]>(`/api/model/${encodeURIComponent(digest)}`);
  if (problem && !held) return <Nothing problem={problem} again={again} />;
  if (!held) return <Loading what="the model" />;
  const title = `Model ${digest.slice(0, 8)}`;
  return (
    <>
      <a class="govuk-back-link" href={to("model")}>The model in use</a>
      <PageTitle name={title}>{title}</PageTitle>
      <About model={held} />
      <Groups groups={held.groups} />
    </>
  );
}

function About({ model }: { model: Shapes["ModelDescribed"] }) {
  return (
    <>
      <p class="govuk-body reading">
        {model.calibrated ? "Its probabilities were held against what people decided." : "Not calibrated: its probabilities were never held against what people decided, so people see clear, close or no fit."}{" "}
        A child further than {model.reach.toFixed(1)} levels from every group fits none.
      </p>
      <p class="govuk-body-s quiet breakable">Seal of the model (SHA-256): {model.digest}</p>
      <Details summary="The model’s card: what it is for, what it rests on, its weaknesses"><div class="cardtext"><Markdown text={model.card} top={3} /></div></Details>
    </>
  );
}

/** Looks again while cases are allocated anew, and now and then while a challenger waits to be compared. */
function pace(shown: Model): number | null {
  if (shown.choices[0] && !shown.choices[0].done) return MOVING_MS;
  return shown.challengers.some((one) => !one.in_use && one.comparison?.against !== shown.digest) ? WAITING_MS : null;
}

export function nameOf(shown: Model, digest: string): string {
  if (digest === shown.shipped) return "the model that ships with the product";
  const known = shown.challengers.find((one) => one.digest === digest);
  return known ? modelName(known) : `model ${digest.slice(0, 8)}`;
}

/** How far the open cases were allocated anew after the newest choice. Spoken politely as it moves. */
function Progress({ choice }: { choice: Shapes["ChoiceShown"] | undefined }) {
  const told = choice && `${count(choice.looked, "case")} looked at, ${choice.changed} changed and flagged${choice.failed ? `, ${choice.failed} failed` : ""}`;
  return (
    <div role="status">
      {choice && !choice.done && <p class="working"><span class="working__dot" aria-hidden="true" />Open cases are being allocated anew: {told}. This page updates itself.</p>}
      {choice?.done && <p class="working working--done">Open cases were allocated anew: {told}.{choice.failed ? " Those that failed wait in the queue of what a reaction gave up on; ask whoever runs the service." : ""}</p>}
    </div>
  );
}

function Choices({ shown, again }: { shown: Model; again: () => Promise<void> }) {
  const may = useMay();
  const [back, setBack] = useState(false);
  const [last] = shown.choices;
  if (!last) return null;
  return (
    <section aria-labelledby="choices-title">
      <h2 class="govuk-heading-m" id="choices-title">What was put in use, and why</h2>
      <ol class="history">
        {shown.choices.map((one, index) => (
          <li class="history__entry" key={`${one.digest}${one.at}`}>
            <p class="history__says">{one.how === "promoted" ? "Put in use" : "Went back to"}: {nameOf(shown, one.digest)}. {one.reason}</p>
            <p class="history__by">{one.by}, {moment(one.at)}; {count(one.looked, "case")} looked at, {one.changed} changed{one.done ? "" : index ? ", then overtaken by the next choice" : ", still going on"}</p>
          </li>
        ))}
      </ol>
      {may("model.choose") && (back
        ? <ChoiceForm digest={last.before} back title={nameOf(shown, last.before)} done={() => setBack(false)} chosen={again} />
        : <Button kind="secondary" press={() => setBack(true)}>Go back to {nameOf(shown, last.before)}</Button>)}
    </section>
  );
}
