import { PageTitle } from "../components/parts.tsx";
import { to } from "../router.ts";

export function NoSuchPage() {
  return (
    <>
      <PageTitle name="Page not found">Page not found</PageTitle>
      <p class="govuk-body">Check the address, or <a class="govuk-link" href={to("cases")}>go to the list of cases</a>.</p>
    </>
  );
}
