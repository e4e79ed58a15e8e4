import { PageTitle } from "../components/parts.tsx";

export function SharingPage() {
  return <PageTitle name="Sending and answers">Sending and answers</PageTitle>;
}
