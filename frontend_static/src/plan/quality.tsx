import { PageTitle } from "../components/parts.tsx";

export function QualityPage() {
  return <PageTitle name="Quality">Quality</PageTitle>;
}
