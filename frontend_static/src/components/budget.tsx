// What the packages usually take together, from the authority's own catalogue.

import type { Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { hours, pounds } from "../money.ts";
import { to } from "../router.ts";

export function Budget({ budget, revision }: { budget: Shapes["BudgetShown"]; revision: number }) {
  const may = useMay();
  if (!revision) {
    return (
      <p class="budget govuk-body-s">
        No indicative budget: the authority has no catalogue of packages yet.{may("settings.read") && <> <a class="govuk-link" href={to("settings")}>See the settings</a></>}
      </p>
    );
  }
  return (
    <div class="budget">
      <dl class="budget__sums">
        <div><dt>Decided so far</dt><dd>{pounds(budget.decided)} a year<span class="budget__hours">{hours(budget.hours_decided)}</span></dd></div>
        <div><dt>With open suggestions</dt><dd>{pounds(budget.with_open)} a year<span class="budget__hours">{hours(budget.hours_with_open)}</span></dd></div>
      </dl>
      <p class="govuk-body-s">
        {lacking(budget) && <><strong>Not the whole:</strong> the catalogue gives {lacking(budget)}. </>}
        Indicative only, from the usual costs of the authority’s catalogue{may("settings.read") ? <> (<a class="govuk-link" href={to("settings")}>see it</a>)</> : ""}.
      </p>
    </div>
  );
}

function lacking({ without_cost, without_hours }: Shapes["BudgetShown"]): string {
  return [without_cost.length && `no cost for ${without_cost.join(", ")}`, without_hours.length && `no hours for ${without_hours.join(", ")}`].filter(Boolean).join(", and ");
}
