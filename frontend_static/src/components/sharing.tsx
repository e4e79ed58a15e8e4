// Whom a document or an issued plan is shown to.

import { useEffect, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import { asProblem, get, newKey, type Problem, type Shapes } from "../api.ts";
import { ROLES } from "../words.ts";
import { Select } from "./fields.tsx";
import { Button } from "./form.tsx";
import { Trouble } from "./parts.tsx";

type Props = { what: "document" | "plan"; of: string; shared: readonly string[]; shareable: boolean };

export function Sharing({ what, of, shared, shareable }: Props) {
  const live = useLive();
  const change = useChange();
  const [people, setPeople] = useState<Shapes["People"]["people"] | null>(null);
  const [person, setPerson] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    get<Shapes["People"]>(`/api/cases/${encodeURIComponent(live.id)}/people`).then((found) => setPeople(found.people), (error: unknown) => setProblem(asProblem(error)));
  }, [live.id]);
  const act = async (method: "POST" | "DELETE", path: string, body: unknown) => {
    setProblem(null);
    try {
      await change(method, path, body, newKey());
      setPerson("");
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const named = (id: string) => {
    const found = people?.find((one) => one.id === id);
    return found ? `${found.name}, ${(ROLES[found.role] ?? found.role).toLowerCase()}` : "Somebody no longer on this case";
  };
  const others = (people ?? []).filter((one) => !shared.includes(one.id));
  return (
    <div class="sharing">
      {problem && <Trouble problem={problem} />}
      {shared.length > 0 && (
        <ul class="govuk-list">
          {shared.map((id) => (
            <li class="sharing__row" key={id}>
              <span>Shared with {named(id)}</span>
              <Button small kind="secondary" press={() => act("DELETE", `shares/${what}/${of}/${encodeURIComponent(id)}`, undefined)} label={`Stop sharing with ${named(id)}`}>Stop sharing</Button>
            </li>
          ))}
        </ul>
      )}
      {!shareable && <p class="govuk-body-s">To share it, mark it as advice or evidence first.</p>}
      {shareable && people && !others.length && !shared.length && <p class="govuk-body-s">Nobody on this case has a sign-in yet. Record a contact’s sign-in, or the pupil’s school, in the pupil’s details.</p>}
      {shareable && others.length > 0 && (
        <div class="beside">
          <Select
            id={`share-${what}-${of.slice(0, 12)}`} label="Share with" value={person} set={setPerson}
            choices={[{ value: "", label: "Choose a person" }, ...others.map((one) => ({ value: one.id, label: `${one.name}, ${(ROLES[one.role] ?? one.role).toLowerCase()}` }))]}
          />
          <Button small kind="secondary" press={() => person && act("POST", "shares", { what, key: of, person })}>Share</Button>
        </div>
      )}
    </div>
  );
}
