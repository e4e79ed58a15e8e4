import { PageTitle } from "../components/parts.tsx";

export function ThreadPage() {
  return <PageTitle name="Golden thread">Golden thread</PageTitle>;
}
