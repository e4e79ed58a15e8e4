// The plan's pages: the editor, and beside it what is looked at, compared, sent and counted. Each has an address of its own.

import { useLive, useMay } from "../app.ts";
import { to } from "../router.ts";
import { NoSuchPage } from "../pages/no_such_page.tsx";
import { EditorPage } from "./editor.tsx";
import { MoneyPage } from "./money.tsx";
import { QualityPage } from "./quality.tsx";
import { ServedPage } from "./served.tsx";
import { SharingPage } from "./sharing.tsx";
import { ThreadPage } from "./thread.tsx";
import { VersionsPage } from "./versions.tsx";
import { WordPage } from "./word.tsx";

/** `right`: who is shown the way there; the API decides each time. */
const PAGES = [
  { page: "", name: "Sections A to K", right: "plan.read" },
  { page: "thread", name: "Golden thread", right: "plan.read" },
  { page: "quality", name: "Quality", right: "plan.read" },
  { page: "money", name: "Money", right: "plan.read" },
  { page: "versions", name: "Versions", right: "plan.write" },
  { page: "word", name: "Word", right: "plan.write" },
  { page: "sharing", name: "Sending and answers", right: "plan.answer" },
];

export function PlanPages({ one = "", query }: { one: string | undefined; query: URLSearchParams }) {
  const may = useMay();
  if (!may("plan.read")) return one === "" ? <ServedPage query={query} /> : <NoSuchPage />;
  const known = PAGES.some((link) => link.page === one && may(link.right));
  if (!known) return <NoSuchPage />;
  return (
    <>
      <PlanNavigation at={one} />
      <PlanPage page={one} query={query} />
    </>
  );
}

/** A panel reads what was issued, and answers, as a family does. */
function PlanPage({ page, query }: { page: string; query: URLSearchParams }) {
  const may = useMay();
  switch (page) {
    case "thread": return <ThreadPage query={query} />;
    case "quality": return <QualityPage query={query} />;
    case "money": return <MoneyPage />;
    case "versions": return <VersionsPage query={query} />;
    case "word": return <WordPage />;
    case "sharing": return may("share") ? <SharingPage /> : <ServedPage query={query} />;
    default: return <EditorPage query={query} />;
  }
}

function PlanNavigation({ at }: { at: string }) {
  const live = useLive();
  const may = useMay();
  return (
    <nav class="plan-pages" aria-label="Pages of the plan">
      <ul>
        {PAGES.filter((link) => may(link.right)).map((link) => (
          <li key={link.page}>
            <a class="plan-pages__link" href={link.page ? to("cases", live.id, "plan", link.page) : to("cases", live.id, "plan")} aria-current={link.page === at ? "page" : undefined}>{link.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
