import { PageTitle } from "../components/parts.tsx";

export function MoneyPage() {
  return <PageTitle name="Money">Money</PageTitle>;
}
