// Makes src/api-types.ts from docs/openapi.json; with --check it only says whether the two still agree.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const target = new URL("src/api-types.ts", import.meta.url);
const header = "// Made by `npm run types` from docs/openapi.json. Do not edit.\n\n";
const made = header + astToString(await openapiTS(new URL("../docs/openapi.json", import.meta.url)));

if (!process.argv.includes("--check")) {
  await writeFile(target, made);
} else if ((await readFile(target, "utf8")) !== made) {
  console.error("src/api-types.ts no longer agrees with docs/openapi.json. Run `npm run types` and commit the result.");
  process.exit(1);
}
