import type { Problem } from "../api.ts";
import type { Config, Session } from "../session.ts";
import { Button } from "../components/form.tsx";
import { Footer, Header } from "../components/shell.tsx";

/** What somebody sees who is not signed in. */
export function StartPage({ config, session }: { config: Config; session: Session }) {
  document.title = `Sign in – Digital EHCP – ${config.authority_name}`;
  return (
    <>
      <Header authority={config.authority_name} />
      <main id="main" tabIndex={-1} class="wide content">
        <h1 class="govuk-heading-xl">Education, health and care plans</h1>
        <p class="govuk-body-l reading">
          Work on a request for an assessment from the first letter to the plan, or see and answer what was shared with you about your child or pupil.
        </p>
        <Button press={() => session.signIn()}>Sign in</Button>
        <p class="govuk-body reading">You need a sign-in from {config.authority_name}. If you work for a school or advise on a case, the case’s co-ordinator can ask for one for you.</p>
      </main>
      <Footer authority={config.authority_name} />
    </>
  );
}

export function StoppedPage({ authority, problem, leave }: { authority: string; problem: Problem; leave?: () => void }) {
  document.title = "There is a problem – Digital EHCP";
  return (
    <>
      <Header authority={authority} />
      <main id="main" tabIndex={-1} class="wide content">
        <h1 class="govuk-heading-l">There is a problem</h1>
        <p class="govuk-body reading">{problem.message}</p>
        <div class="buttons">
          <Button press={() => location.reload()}>Try again</Button>
          {leave && <Button kind="secondary" press={leave}>Sign out</Button>}
        </div>
      </main>
    </>
  );
}
