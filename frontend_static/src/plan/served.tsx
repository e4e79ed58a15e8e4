// The plan as it is shown to those whom it was sent to: what was issued, and nothing of the working copy.

import { useView } from "../app.ts";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { Issued } from "./issuing.tsx";

export function ServedPage() {
  const { view: head } = useView("head");
  const { view: plan, problem } = useView("plan");
  if (problem) return <Nothing problem={problem} />;
  if (!plan || !head) return <Loading what="the plan" />;
  return (
    <div class="reading">
      <PageTitle name="The plan" caption={head.name ?? head.reference}>The plan</PageTitle>
      {plan.issued.length
        ? <Issued plan={plan} />
        : <p class="govuk-body">No plan was shared with you yet. When a draft or a final plan is, you can read and download it here.</p>}
    </div>
  );
}
