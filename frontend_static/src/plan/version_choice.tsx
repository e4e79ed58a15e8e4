// Which plan a page looks at: the one that is worked on, or a version that was issued.

import { useLive, useView } from "../app.ts";
import { Select } from "../components/fields.tsx";
import { go, to } from "../router.ts";
import { day, ISSUES } from "../words.ts";

export function VersionChoice({ page, number }: { page: string; number: string | null }) {
  const live = useLive();
  const { view: plan } = useView("plan");
  if (!plan?.issued.length) return null;
  const choices = [{ value: "", label: "The plan as it is worked on now" }, ...plan.issued.map((one) => ({ value: String(one.number), label: `${ISSUES[one.kind] ?? one.kind} ${one.number}, issued on ${day(one.on)}` }))];
  return <Select id="which-version" label="Which plan" value={number ?? ""} choices={choices} set={(chosen) => go(`${to("cases", live.id, "plan", page)}${chosen ? `?number=${chosen}` : ""}`)} />;
}
