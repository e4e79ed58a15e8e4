// Builds the site into dist/: one script and one style sheet, named by their content, and the page that loads them.
// With --tests it bundles tests/*.test.ts for node's own runner instead.
import { build } from "esbuild";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
process.chdir(here);

// GOV.UK Frontend names the GDS Transport font and the royal crest, which only GOV.UK may use.
const councilsOwnLook = {
  name: "council's own look",
  setup(bundle) {
    bundle.onLoad({ filter: /govuk-frontend\.min\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, "utf8");
      const contents = css
        .replace(/@font-face\{[^}]*\}/g, "")
        .replaceAll("GDS Transport,arial,sans-serif", "var(--council-font)")
        .replace(/url\([^)]*govuk-crest[^)]*\)/g, "none")
        .replace(/\/\*# sourceMappingURL=[^*]*\*\//, "");
      if (/GDS Transport|govuk-crest|url\(\/assets/.test(contents)) throw new Error("GOV.UK's own marks are still in the CSS");
      return { contents, loader: "css" };
    });
  },
};

const common = { bundle: true, format: "esm", target: "es2022", jsx: "automatic", jsxImportSource: "preact", logLevel: "warning" };

if (process.argv.includes("--tests")) {
  await rm("dist-tests", { recursive: true, force: true });
  const tests = (await readdir("tests")).filter((name) => name.endsWith(".test.ts"));
  await build({
    ...common, platform: "node", outdir: "dist-tests", outExtension: { ".js": ".mjs" },
    entryPoints: tests.map((name) => `tests/${name}`),
  });
} else {
  await rm("dist", { recursive: true, force: true });
  const { metafile } = await build({
    logOverride: { "css-syntax-error": "silent" }, // govuk-frontend keeps a rule for one old browser
    ...common, minify: true, sourcemap: false, metafile: true, outdir: "dist/assets", plugins: [councilsOwnLook],
    entryPoints: { app: "src/main.tsx", style: "src/style.css" }, entryNames: "[name]-[hash]", loader: { ".svg": "file" },
  });
  const made = Object.keys(metafile.outputs).map((file) => path.relative("dist", file));
  const find = (kind) => made.find((file) => file.endsWith(kind));
  const page = (await readFile("src/index.html", "utf8")).replace("%style%", find(".css")).replace("%script%", find(".js"));
  await mkdir("dist", { recursive: true });
  await writeFile("dist/index.html", page);
  await writeFile("dist/favicon.svg", await readFile("src/favicon.svg"));
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(`${file}  ${(bytes / 1000).toFixed(1)} kB`);
}
