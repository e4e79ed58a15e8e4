// The frame around every page: header, navigation, the message that a sign-in ended, footer.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useLive, useListening, useMay } from "../app.ts";
import { to } from "../router.ts";
import { ROLES } from "../words.ts";
import { Button, FocusLink } from "./form.tsx";

export function Header({ authority }: { authority: string }) {
  return (
    <header class="council-header">
      <SkipLink />
      <div class="wide council-header__in">
        <a class="council-header__name" href={to("cases")}>
          <span class="council-header__mark" aria-hidden="true" />
          <span>{authority}</span>
        </a>
        <span class="council-header__service">Digital EHCP</span>
      </div>
    </header>
  );
}

function SkipLink() {
  return <FocusLink target="main" class="govuk-skip-link">Skip to main content</FocusLink>;
}

export function TopNavigation({ at }: { at: string }) {
  const { me, session } = useApp();
  const may = useMay();
  const links = [
    { href: to("cases"), name: may("answer.give") ? "My cases" : "Cases", shown: may("case.list"), current: at === "cases" },
    { href: to("open"), name: "Create new pupil", shown: may("case.open"), current: at === "open" },
    { href: to("model"), name: "Model", shown: may("model.read"), current: at === "model" },
    { href: to("quality"), name: "Plan quality", shown: may("quality.read"), current: at === "quality" },
    { href: to("settings"), name: "Settings", shown: may("settings.read"), current: at === "settings" },
  ];
  return (
    <nav class="top" aria-label="Service">
      <div class="wide top__in">
        <ul class="top__links">
          {links.filter((link) => link.shown).map((link) => (
            <li key={link.href}><a class="top__link" href={link.href} aria-current={link.current ? "page" : undefined}>{link.name}</a></li>
          ))}
        </ul>
        <p class="top__who">
          <span>{me.name}, {ROLES[me.role] ?? me.role}</span>
          <button type="button" class="link-button" onClick={() => session.signOut()}>Sign out</button>
        </p>
      </div>
    </nav>
  );
}

export function CaseNavigation({ at }: { at: string }) {
  const live = useLive();
  const may = useMay();
  useListening(live);
  const head = live.get("head");
  const family = may("view.give") && !may("plan.write");
  const links = [
    { page: "", name: may("suggestion.decide") ? "Review pupil" : "Overview", shown: true },
    { page: "assessment", name: "Pupil assessment", shown: may("assessment.read") },
    { page: "similar", name: "Similar cases", shown: may("similar.read") },
    { page: "views", name: "Your views", shown: family },
    { page: "documents", name: "Supporting documents", shown: may("document.list") },
    { page: "plan", name: may("plan.write") ? "EHCP generator" : "The plan", shown: may("plan.read") || may("issued.read") },
    { page: "feedback", name: "Progress feedback", shown: may("feedback.give") || may("feedback.read") },
    { page: "history", name: "History", shown: may("history.read") },
  ];
  return (
    <nav class="side" aria-label="This case">
      <p class="side__who">
        <span class="side__reference">{head?.reference ?? " "}</span>
        <span>{head?.name ?? ""}</span>
      </p>
      <ul class="side__links">
        {links.filter((link) => link.shown).map((link) => (
          <li key={link.page}>
            <a class="side__link" href={link.page ? to("cases", live.id, link.page) : to("cases", live.id)} aria-current={link.page === at ? "page" : undefined}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What machines still work out, and whether the service can be reached. Spoken politely, and only when it changes. */
export function Working() {
  const live = useLive();
  useListening(live);
  const working = live.get("head")?.working ?? [];
  const [wasBusy, setWasBusy] = useState(false);
  useEffect(() => {
    if (working.length) setWasBusy(true);
    else if (wasBusy) {
      const timer = setTimeout(() => setWasBusy(false), 6_000);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [working.length > 0]);
  const since = live.lostSince;
  return (
    <div class="working-holder" role="status">
      {since ? (
        <p class="working working--lost">
          We cannot reach the service. You see what it said at {since.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}; what you type is kept here.
        </p>
      ) : working.length ? (
        <p class="working"><span class="working__dot" aria-hidden="true" />Still being worked out: {working.join("; ")}. This page updates itself.</p>
      ) : wasBusy ? (
        <p class="working working--done">All worked out. This page is up to date.</p>
      ) : null}
    </div>
  );
}

export function SignedOutBanner() {
  const { session } = useApp();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="signed-out" role="alertdialog" aria-labelledby="signed-out-title" tabIndex={-1} ref={box}>
      <h2 id="signed-out-title" class="govuk-heading-m">Your sign-in has ended</h2>
      <p class="govuk-body">What you typed is kept in this window. Sign in again to come back to this page and save it.</p>
      <Button press={() => session.signIn()}>Sign in again</Button>
    </div>
  );
}

export function Footer({ authority, children }: { authority: string; children?: ComponentChildren }) {
  return (
    <footer class="council-footer">
      <div class="wide">
        <p class="govuk-body-s">
          {authority}. Scores, groups, packages and words that a machine suggests are suggestions until a named person decides.
        </p>
        {children}
      </div>
    </footer>
  );
}
