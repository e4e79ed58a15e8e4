import { PageTitle } from "../components/parts.tsx";

export function WordPage() {
  return <PageTitle name="Word">Word</PageTitle>;
}
