// Copies what the browser needs, the fonts of printed documents and the official lists of places from npm packages into the build, trimmed.
// Usage: node bin/assets.mjs <folder of compiled classes>. Does nothing when nothing has changed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const out = resolve(process.argv[2] ?? join(root, "target/classes"))
const modules = join(root, "node_modules")
const dsfr = join(modules, "@gouvfr/dsfr/dist")
const places = join(modules, "@etalab/decoupage-administratif")
const fonts = join(modules, "@expo-google-fonts/source-sans-3")
const frontend = join(root, "src/main/frontend")
const markup = ["component", "layout"].map(folder => join(root, "src/main/resources/templates", folder))

const text = file => readFileSync(file, "utf8")
const json = file => JSON.parse(text(file))
const filesIn = folder =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(name => join(folder, name)).filter(file => statSync(file).isFile()) : []
const digest = files => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex")

function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

function unlessStamped(stamp, value, work) {
  if (existsSync(stamp) && text(stamp) === value) return
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, value)
}

function write(path, content) {
  const file = join(out, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function copy(from, path) {
  const file = join(out, path)
  mkdirSync(dirname(file), { recursive: true })
  cpSync(from, file)
}

function install() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const run = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, encoding: "utf8" })
  if (run.error) fail("npm est introuvable : installez Node.js 20 ou plus récent, avec npm, puis recommencez.")
  if (run.status !== 0) {
    console.error(run.stderr)
    fail("npm n'a pas pu installer les composants du navigateur : vérifiez le réseau, ou la configuration de npm, puis recommencez.")
  }
}

const iconsInMarkup = () =>
  new Set(markup.flatMap(filesIn).flatMap(file => [...text(file).matchAll(/fr-icon-[a-z0-9-]+[a-z0-9]/g)].map(match => match[0])))

/// The design system's style sheet, with the rules of only those utility icons that our markup names.
function styleSheet() {
  const wanted = iconsInMarkup()
  const icons = [...text(join(dsfr, "utility/icons/icons.main.min.css")).matchAll(/\.(fr-icon-[a-z0-9-]+):after,[^}]*\}/g)]
    .filter(([, name]) => wanted.has(name))
    .map(([rule]) => rule.replaceAll("../../icons/", "icons/"))
  return [text(join(dsfr, "dsfr.main.min.css")), ...icons, text(join(dsfr, "dsfr.print.min.css")).replace(/^@charset[^;]*;/, "")]
    .join("\n")
    .replaceAll(/,url\(fonts\/[\w-]+\.woff\) format\("woff"\)/g, "")
}

function copyDesignSystem() {
  const css = styleSheet()
  write("static/dsfr/dsfr.css", css)
  for (const [, file] of css.matchAll(/url\(((?:icons|fonts)\/[^)]+)\)/g)) copy(join(dsfr, file), join("static/dsfr", file))
  write("static/dsfr/dsfr.js", withoutSourceMap(join(dsfr, "dsfr.module.min.js")))
  for (const name of ["favicon.svg", "apple-touch-icon.png"]) copy(join(dsfr, "favicon", name), join("static/dsfr", name))
}

const withoutSourceMap = file => text(file).replace(/\n?\/[/*][#@] sourceMappingURL=.*$/m, "")

function copyScripts() {
  const autocomplete = join(modules, "accessible-autocomplete/dist/accessible-autocomplete.min")
  write("static/js/accessible-autocomplete.js", withoutSourceMap(`${autocomplete}.js`))
  write("static/js/accessible-autocomplete.css", withoutSourceMap(`${autocomplete}.css`))
  for (const file of filesIn(frontend)) copy(file, join("static/app", file.slice(frontend.length + 1)))
}

/// The faces that templates/pdf print with, and the licence that goes with them.
function copyFonts() {
  for (const face of ["400Regular", "400Regular_Italic", "700Bold"]) {
    copy(join(fonts, face, `SourceSans3_${face}.ttf`), `fonts/${face.replace(/^\d+/, "")}.ttf`)
  }
  copy(join(fonts, "LICENSE_FONT"), "fonts/LICENSE")
}

/// Keeps the named fields of each entry, under their own names.
const keep = (file, ...names) =>
  json(join(places, "data", file)).map(entry => Object.fromEntries(names.filter(name => name in entry).map(name => [name, entry[name]])))

const withMemberCodesOnly = groupings =>
  groupings.map(grouping => ({ ...grouping, membres: grouping.membres.map(({ code, siren, nom }) => ({ code, siren, nom })) }))

function copyPlaces() {
  const grouping = ["code", "nom", "type", "populationTotale", "populationMunicipale", "membres"]
  const lists = {
    communes: keep("communes.json", "code", "nom", "type", "typeLiaison", "zone", "departement", "region", "siren", "codesPostaux", "population", "chefLieu", "commune", "anciensCodes"),
    epci: withMemberCodesOnly(keep("epci.json", ...grouping)),
    ept: withMemberCodesOnly(keep("ept.json", ...grouping)),
    departements: keep("departements.json", "code", "nom", "region", "chefLieu", "typeLiaison", "zone"),
    regions: keep("regions.json", "code", "nom", "chefLieu", "typeLiaison", "zone"),
  }
  for (const [name, list] of Object.entries(lists)) write(`territory/${name}.json`, JSON.stringify(list))
  write("territory/version.txt", json(join(places, "package.json")).version)
}

const lock = digest([join(root, "package-lock.json")])
unlessStamped(join(modules, ".installed"), lock, install)

const inputs = [fileURLToPath(import.meta.url), join(root, "package-lock.json"), ...filesIn(frontend), ...markup.flatMap(filesIn)]
unlessStamped(join(out, "territory/.assets"), digest(inputs), () => {
  for (const folder of ["static/dsfr", "static/js", "static/app", "fonts", "territory"]) rmSync(join(out, folder), { recursive: true, force: true })
  copyDesignSystem()
  copyScripts()
  copyFonts()
  copyPlaces()
})
