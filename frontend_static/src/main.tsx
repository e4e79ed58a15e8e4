// Starts the site: reads its configuration, takes up the sign-in, and shows the page that the address names.

import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { AppContext, CaseContext, useApp, type App } from "./app.ts";
import { asProblem, get, useTokens, type Me, type Problem } from "./api.ts";
import { Drafts } from "./drafts.ts";
import { Live } from "./live.ts";
import { parse, type Route } from "./router.ts";
import { readConfig, Session, type Config } from "./session.ts";
import { Nothing } from "./components/parts.tsx";
import { CaseNavigation, Footer, Header, SignedOutBanner, TopNavigation, Working } from "./components/shell.tsx";
import { PlanPages } from "./plan/pages.tsx";
import { TeamsQualityPage } from "./plan/teams.tsx";
import { AssessmentPage } from "./pages/assessment.tsx";
import { CasesPage } from "./pages/cases.tsx";
import { DocumentPage } from "./pages/document.tsx";
import { DocumentsPage } from "./pages/documents.tsx";
import { FeedbackPage } from "./pages/feedback.tsx";
import { HistoryPage } from "./pages/history.tsx";
import { AnyModelPage, ModelPage } from "./pages/model.tsx";
import { NoSuchPage } from "./pages/no_such_page.tsx";
import { OpenPage } from "./pages/open.tsx";
import { PupilPage } from "./pages/pupil.tsx";
import { ReviewPage } from "./pages/review.tsx";
import { SettingsPage } from "./pages/settings.tsx";
import { SimilarPage } from "./pages/similar.tsx";
import { StartPage, StoppedPage } from "./pages/start.tsx";
import { ViewsPage } from "./pages/views.tsx";

function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash));
  useEffect(() => {
    const follow = () => {
      if (location.hash === "" || location.hash.startsWith("#/")) setRoute(parse(location.hash));
    };
    addEventListener("hashchange", follow);
    // It may have changed between the first drawing and now.
    follow();
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

function CasePages({ route }: { route: Route }) {
  const [, id = "", page = "", one] = route.path;
  const live = useMemo(() => new Live(id), [id]);
  const [problem, setProblem] = useState<Problem | undefined>();
  useEffect(() => {
    const unwant = live.want("head");
    const unlisten = live.subscribe(() => setProblem(live.problemOf("head")));
    const wake = () => document.visibilityState === "visible" && live.wake();
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    live.start();
    return () => {
      unwant();
      unlisten();
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
      live.stop();
    };
  }, [live]);
  if (problem) return <main id="main" tabIndex={-1} class="wide content"><Nothing problem={problem} again={() => live.retry()} /></main>;
  return (
    <CaseContext.Provider value={live}>
      <div class="wide case">
        <CaseNavigation at={page === "pupil" ? "" : page} />
        <main id="main" tabIndex={-1} class="content">
          <Working />
          <CasePage key={`${id}/${page}/${one ?? ""}`} page={page} one={one} query={route.query} />
        </main>
      </div>
    </CaseContext.Provider>
  );
}

function CasePage({ page, one, query }: { page: string; one: string | undefined; query: URLSearchParams }) {
  if (page === "documents" && one) return <DocumentPage digest={one} query={query} />;
  switch (page) {
    case "": return <ReviewPage />;
    case "pupil": return <PupilPage />;
    case "assessment": return <AssessmentPage query={query} />;
    case "similar": return <SimilarPage />;
    case "views": return <ViewsPage />;
    case "documents": return <DocumentsPage query={query} />;
    case "plan": return <PlanPages one={one} query={query} />;
    case "feedback": return <FeedbackPage />;
    case "history": return <HistoryPage />;
    default: return <NoSuchPage />;
  }
}

function OwnPage({ name, one }: { name: string; one: string | undefined }) {
  if (name === "model" && one) return <AnyModelPage digest={one} />;
  switch (name) {
    case "cases": return <CasesPage />;
    case "open": return <OpenPage />;
    case "model": return <ModelPage />;
    case "quality": return <TeamsQualityPage />;
    case "settings": return <SettingsPage />;
    default: return <NoSuchPage />;
  }
}

function Pages() {
  const { config, session } = useApp();
  const route = useRoute();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    session.onEnd = () => setEnded(true);
  }, [session]);
  const [first = "cases", id] = route.path;
  const inCase = first === "cases" && id !== undefined;
  return (
    <>
      <Header authority={config.authority_name} />
      <TopNavigation at={inCase ? "" : first} />
      {ended && <SignedOutBanner />}
      {inCase ? <CasePages route={route} /> : (
        <main id="main" tabIndex={-1} class="wide content" key={`${first}/${id ?? ""}`}>
          <OwnPage name={first} one={id} />
        </main>
      )}
      <Footer authority={config.authority_name} />
    </>
  );
}

async function start(root: HTMLElement): Promise<void> {
  let config: Config;
  try {
    config = await readConfig();
  } catch (error) {
    render(<StoppedPage authority="Digital EHCP" problem={asProblem(error)} />, root);
    return;
  }
  const session = new Session(config);
  useTokens(session);
  try {
    if (!(await session.resume())) {
      render(<StartPage config={config} session={session} />, root);
      return;
    }
    const me = await get<Me>("/api/me");
    const drafts = new Drafts(sessionStorage, me.id);
    drafts.dropOtherPeoples();
    const app: App = { me, drafts, session, config };
    render(<AppContext.Provider value={app}><Pages /></AppContext.Provider>, root);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === "signed-out") render(<StartPage config={config} session={session} />, root);
    else render(<StoppedPage authority={config.authority_name} problem={problem} leave={() => session.signOut()} />, root);
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
void start(document.getElementById("app") as HTMLElement);
