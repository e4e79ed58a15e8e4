import { PageTitle } from "../components/parts.tsx";

export function VersionsPage({ query }: { query: URLSearchParams }) {
  return <PageTitle name="Versions">Versions {query.get("after")}</PageTitle>;
}
