// Saves a form while it is being typed, and loses nothing when it cannot: what is typed stays in this browser until the
// server has it. Without scripts the form is saved by its button.

const pauseAfterTyping = 1200
const firstRetry = 2000
const lastRetry = 30000
const forgottenAfter = 3 * 24 * 3600 * 1000
const asideMark = "#ancien"
const longEnoughToRead = 8000
const machine = new Set(["_csrf", "_once", "_author", "read", "shown", "added", "addedCode"])

class Autosave {
  constructor(form) {
    this.form = form
    this.words = form.querySelector("[data-autosave-words]").dataset
    this.state = form.querySelector("[data-autosave-state]")
    this.spoken = form.querySelector("[data-autosave-spoken]")
    this.life = form.querySelector("[data-life]").dataset.life
    this.read = Autosave.parse(form.elements.read.value)
    this.offered = new Map()
    this.key = `fiche ${form.elements._author?.value} ${new URL(form.action).pathname}`
    this.aside = `${this.key} ${asideMark}`
    this.delay = firstRetry
    this.leaving = false
    this.givenBack = document.getElementById("erreurs") !== null
    form.addEventListener("input", event => this.typed(event))
    form.addEventListener("change", event => this.typed(event))
    form.addEventListener("submit", () => this.leave())
    addEventListener("pageshow", () => (this.leaving = false))
    addEventListener("online", () => this.unsaved && this.soon(0))
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && !this.givenBack && this.soon(0))
    this.say(this.words.idle, { aloud: false })
    this.unsettle()
    this.restore()
  }

  static parse(written) {
    return new Map(written.trim().split(/\s+/).map(field => field.split(/:|(?<=^@)/)))
  }

  // The server takes the spaces around a text away.
  static same(one, other) {
    const plain = values => JSON.stringify(values, (key, value) => (typeof value === "string" ? value.trim().replaceAll("\r\n", "\n") : value))
    return plain(one) === plain(other)
  }

  static written(read) {
    return [...read].map(([field, digest]) => (field === "@" ? `@${digest}` : `${field}:${digest}`)).join(" ")
  }

  written() {
    return Autosave.written(this.read)
  }

  // Sending the whole form keeps one's own text in the fields that the page itself gave back to settle.
  promise() {
    this.form.elements.read.value = Autosave.written(new Map([...this.read, ...this.offered]))
  }

  // What a page gave back to be settled is not saved while it is typed: the server contests what it was not read for.
  unsettle() {
    for (const element of this.form.querySelectorAll("[data-unsettled]")) {
      const field = element.querySelector("button").value
      this.offered.set(field, this.read.get(field))
      this.read.delete(field)
      element.remove()
    }
    if (this.offered.size) this.soon(0)
  }

  // ---- what is typed, and where it waits

  values() {
    const values = {}
    for (const field of this.fields()) {
      values[field.name] ??= []
      if (!["checkbox", "radio"].includes(field.type) || field.checked) values[field.name].push(field.value)
    }
    return values
  }

  fields() {
    return [...this.form.elements].filter(
      field => field.name && !machine.has(field.name) && !field.name.startsWith("_") && !["hidden", "submit", "file", "button"].includes(field.type))
  }

  typed(event) {
    if (!event.target.name || machine.has(event.target.name)) return
    this.unsaved = true
    this.keep()
    this.soon(pauseAfterTyping)
  }

  leave() {
    this.leaving = true
    this.keep()
  }

  keep() {
    const values = this.values()
    const texts = Object.keys(values).map(name => ({ name, label: this.label(name), text: this.inWords(name, values[name]) }))
    const labels = Object.fromEntries(
      Object.entries(values).map(([name, chosen]) => [name, chosen.map(value => this.inWords(name, [value]))]))
    store(this.key, {
      at: Date.now(), read: this.written(), values, labels, texts,
      title: this.words.title, life: this.life, refused: this.isRefused,
    })
  }

  // Typed in the same stretch of the dossier's life, a text goes on where it stopped; else its author decides.
  restore() {
    if (this.givenBack) return
    const kept = keptUnder(this.key)
    if (kept && Autosave.same(kept.values, this.values())) localStorage.removeItem(this.key)
    else if (kept && kept.life === this.life && !kept.refused) this.takeUp(kept)
    else if (kept) this.setAside(kept)
    const aside = keptUnder(this.aside)
    if (aside) this.propose(aside)
  }

  takeUp(kept) {
    Object.entries(kept.values).forEach(([name, values]) => this.write(name, values, kept.labels?.[name]))
    this.read = Autosave.parse(kept.read)
    this.form.elements.read.value = this.written()
    this.unsaved = true
    this.keep()
    this.say(this.words.restored, { lasting: true })
    this.soon(0)
  }

  setAside(kept) {
    if (store(this.aside, kept)) localStorage.removeItem(this.key)
  }

  propose(kept) {
    const values = this.values()
    const other = keptTexts(kept).filter(one => !Autosave.same(kept.values[one.name] ?? [], values[one.name] ?? []))
    if (!other.length) return localStorage.removeItem(this.aside)
    const note = this.form.querySelector("[data-autosave-aside]").content.firstElementChild.cloneNode(true)
    showKept(note, kept, other)
    const close = () => {
      localStorage.removeItem(this.aside)
      note.remove()
      this.fields()[0]?.focus()
    }
    note.querySelector("[data-accept]").addEventListener("click", () => {
      close()
      this.takeUp(kept)
    })
    note.querySelector("[data-discard]").addEventListener("click", close)
    this.form.prepend(note)
    this.say(this.words.aside, { lasting: true })
  }

  // ---- choices that a page may not have yet

  inWords(name, values) {
    const fields = this.fields().filter(field => field.name === name && ["checkbox", "radio"].includes(field.type))
    const words = fields.filter(field => values.includes(field.value)).map(field => field.labels[0]?.firstChild.textContent.trim())
    return (fields.length ? words : values).join(", ")
  }

  offer(name, values, labels) {
    const template = document.getElementById(name)?.querySelector("template[data-choice]")
    if (!template) return
    values.forEach((value, at) => {
      if (!labels?.[at] || this.fields().some(field => field.name === name && field.value === value)) return
      const choice = template.content.firstElementChild.cloneNode(true)
      const box = choice.querySelector("[type=checkbox]")
      box.id = `${name}-${value}`
      choice.querySelectorAll("input").forEach(input => (input.value = value))
      choice.querySelector("label").htmlFor = box.id
      choice.querySelector("label").textContent = labels[at]
      template.before(choice)
      template.parentElement.hidden = false
    })
  }

  write(name, values, labels) {
    this.offer(name, values, labels)
    for (const field of this.fields().filter(one => one.name === name)) {
      if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value)
      else field.value = values[0] ?? ""
    }
  }

  // ---- sending it

  soon(delay) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), delay)
  }

  async save() {
    if (this.saving || this.leaving) return this.unsaved && this.soon(pauseAfterTyping)
    this.saving = true
    const sent = this.values()
    try {
      if (this.unsaved) this.say(this.words.saving, { aloud: false, routine: true })
      const answer = await this.send()
      if (answer.ok) this.saved(await answer.json(), sent)
      else await this.refused(answer)
    } catch {
      this.retry()
    } finally {
      this.saving = false
    }
  }

  send() {
    const body = new URLSearchParams(new FormData(this.form))
    for (const name of ["_once", "added", "addedCode"]) body.delete(name)
    body.set("then", "meanwhile")
    body.set("read", this.written())
    return fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" })
  }

  saved(answer, sent) {
    this.delay = firstRetry
    this.renewed = false
    this.isRefused = false
    const contested = new Set(answer.contested.map(one => one.field))
    const unheard = answer.news.filter(one => !this.hear(one, sent)).map(one => one.field)
    const unread = new Set([...contested, ...unheard])
    Object.entries(answer.read).forEach(([field, digest]) => unread.has(field) || this.read.set(field, digest))
    answer.contested.forEach(one => this.contest(one, answer.read[one.field]))
    const now = JSON.stringify(this.values())
    this.unsaved = now !== JSON.stringify(sent)
    if (this.unsaved) this.soon(pauseAfterTyping)
    const whole = !this.unsaved && !contested.size && !answer.wrong.length
    if (whole) localStorage.removeItem(this.key)
    else this.keep()
    this.promise()
    this.showLacks(answer.lacks)
    this.showWrong(answer.wrong)
    for (const [name, figure] of Object.entries(answer.figures)) this.form.querySelector(`[data-figure="${name}"]`).textContent = figure
    this.tellSaved(answer, contested)
  }

  // What the step lacks now, whoever has filled it in.
  showLacks(lacks) {
    const sheet = document.querySelector("[data-lacks]")
    if (!sheet || !lacks) return
    sheet.querySelector("summary").textContent = lacks.title
    sheet.querySelector("[data-lacks-list]").replaceChildren(...lacks.groups.flatMap(group => {
      const list = made("ul")
      for (const lack of group.lacks) {
        const link = made("a", lack.text)
        link.href = lack.href
        const line = made("li")
        line.append(link)
        list.append(line)
      }
      return [made("h3", group.title), list]
    }))
    if (lacks.groups.length) sheet.hidden = false
  }

  // What was left as it was says why beside its field, until it is mended.
  showWrong(wrong) {
    for (const message of this.form.querySelectorAll("[data-wrong]")) {
      if (!wrong.some(one => one.name === message.dataset.wrong && one.message === message.textContent)) message.remove()
    }
    for (const one of wrong) {
      const group = document.getElementById(`${one.name}-messages`)
      if (!group || [...group.children].some(message => message.textContent === one.message)) continue
      const message = this.form.querySelector("[data-autosave-wrong]").content.firstElementChild.cloneNode(true)
      message.textContent = one.message
      message.dataset.wrong = one.name
      group.append(message)
    }
  }

  tellSaved(answer, contested) {
    if (contested.size) return this.say(this.words.contested)
    if (!answer.wrong.length) return this.say(Autosave.fill(this.words.saved, answer.time), { routine: true })
    const wrong = [...new Set(answer.wrong.map(one => this.label(one.name)))].join(", ")
    this.say(Autosave.fill(this.words.wrong, answer.time, wrong))
  }

  async refused(answer) {
    if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) await this.signInAgain()
    else if ([400, 413].includes(answer.status)) this.refuse(this.words.unreadable)
    else if ([404, 409].includes(answer.status)) this.refuse(this.words.closed)
    else this.retry()
  }

  refuse(why) {
    if (this.unsaved) {
      this.isRefused = true
      this.keep()
    }
    this.say(why, { lasting: true })
  }

  // Another tab may have signed in again: the page then gives a new proof that the form is ours.
  async signInAgain() {
    const page = await fetch(location.href, { headers: { Accept: "text/html" } })
    if (page.status === 404) return this.say(this.words.stranger)
    const found = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-autosave]")
    const fresh = found?.elements
    if (fresh && fresh._author?.value !== this.form.elements._author?.value) return this.say(this.words.stranger)
    if (fresh && !this.renewed) {
      this.renewed = true
      this.form.elements._csrf.value = fresh._csrf.value
      return this.soon(0)
    }
    if (fresh) return this.retry()
    this.renewed = false
    this.say(this.words.expired)
    this.state.append(" ", this.form.querySelector("[data-autosave-signin]").content.cloneNode(true))
    this.soon(5000)
  }

  retry() {
    this.keep()
    this.say(Autosave.fill(this.words.retry, this.delay / 1000))
    this.soon(this.delay)
    this.delay = Math.min(this.delay * 2, lastRetry)
  }

  // ---- what others wrote

  // What is being typed in the meantime is settled with the next saving.
  hear(news, sent) {
    const untouched = JSON.stringify(this.values()[news.name]) === JSON.stringify(sent[news.name])
    if (!untouched) return false
    this.write(news.name, news.values, news.labels)
    this.beside(news, "news")
    return true
  }

  contest(news, digest) {
    if (this.note(news.name)?.dataset.digest === digest) return
    const note = this.beside(news, "contested")
    note.dataset.digest = digest
    this.offer(news.name, news.values, news.labels)
    note.querySelector("[data-theirs]").textContent = news.words
    const settle = values => {
      this.read.set(news.field, digest)
      this.offered.delete(news.field)
      document.getElementById(`${news.name}-messages`)?.replaceChildren()
      if (values) this.write(news.name, values)
      note.remove()
      this.unsaved = true
      this.keep()
      this.place(news.name)?.focus()
      this.soon(0)
    }
    note.querySelector("[data-keep]").addEventListener("click", () => settle(null))
    note.querySelector("[data-take]").addEventListener("click", () => settle(news.values))
  }

  beside(news, kind) {
    this.note(news.name)?.remove()
    const note = this.form.querySelector(`[data-autosave-${kind}]`).content.firstElementChild.cloneNode(true)
    const notice = note.matches("[data-notice]") ? note : note.querySelector("[data-notice]")
    notice.textContent = Autosave.fill(this.words.by, this.label(news.name), news.notice)
    note.dataset.noteOn = news.name
    const place = this.place(news.name)
    const messages = document.getElementById(`${news.name}-messages`)
    ;(messages ?? place ?? this.form.firstElementChild).after(note)
    return note
  }

  note(name) {
    return [...this.form.querySelectorAll("[data-note-on]")].find(note => note.dataset.noteOn === name)
  }

  place(name) {
    return document.getElementById(name) ?? this.fields().find(field => field.name === name)
  }

  label(name) {
    const place = this.place(name)
    const words = place?.labels?.[0] ?? place?.querySelector?.("legend")
    return words ? words.firstChild.textContent.trim() : name
  }

  // ---- telling it

  static fill(sentence, ...words) {
    return words.reduce((filled, word) => filled.replace("%s", word), sentence)
  }

  // What is routine is shown; what matters is also spoken, once. What must be read is not replaced by routine at once.
  say(sentence, { aloud = true, lasting = false, routine = false } = {}) {
    clearTimeout(this.waiting)
    const left = (this.readUntil ?? 0) - Date.now()
    if (routine && left > 0) {
      this.waiting = setTimeout(() => this.say(sentence, { aloud }), left)
      return
    }
    this.readUntil = lasting ? Date.now() + longEnoughToRead : 0
    this.state.hidden = false
    this.state.textContent = sentence
    if (aloud && this.spoken.textContent !== sentence) this.spoken.textContent = sentence
  }
}

function made(name, text = "") {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

// A full or forbidden storage only takes the second safety away.
function store(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function keptUnder(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null")
  } catch {
    localStorage.removeItem(key)
    return null
  }
}

function keptTexts(kept) {
  return kept.texts ?? Object.entries(kept.values).map(([name, values]) => ({ name, label: name, text: values.join(", ") }))
}

function showKept(note, kept, texts) {
  const at = new Date(kept.at)
    .toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" })
    .replace(/(\d+):(\d+)$/, "$1\u00a0h\u00a0$2")
  const notice = note.querySelector("[data-notice]")
  notice.textContent = Autosave.fill(notice.textContent, kept.title ?? "", at)
  const list = note.querySelector("dl")
  const line = list.firstElementChild
  line.remove()
  for (const one of texts.filter(text => text.text)) {
    const copy = line.cloneNode(true)
    copy.querySelector("dt").textContent = one.label
    copy.querySelector("dd").textContent = one.text
    list.append(copy)
  }
}

// Where nothing can be typed any more, what was refused can still be read.
function showWhatIsKept(place) {
  const { author, fiche } = place.dataset
  for (const key of Object.keys(localStorage).filter(one => one.startsWith(`fiche ${author} ${fiche}/`))) {
    const kept = keptUnder(key)
    if (!kept) continue
    const note = place.querySelector("template").content.firstElementChild.cloneNode(true)
    showKept(note, kept, keptTexts(kept))
    note.querySelector("[data-discard]").addEventListener("click", () => {
      localStorage.removeItem(key)
      note.remove()
    })
    place.append(note)
  }
}

// What the server says has arrived, and what nobody came back to for days, is forgotten.
function forgetWhatHasArrived() {
  const arrived = document.cookie.match(/(?:^|; )arrivee=([0-9a-f-]+)/)?.[1]
  for (const key of Object.keys(localStorage).filter(one => one.startsWith("fiche "))) {
    const kept = keptUnder(key)
    if (kept && ((arrived && kept.read.includes(`@${arrived}`)) || Date.now() - kept.at > forgottenAfter)) localStorage.removeItem(key)
  }
}

forgetWhatHasArrived()
document.querySelectorAll("[data-kept-place]").forEach(showWhatIsKept)
document.querySelectorAll("form[data-autosave]").forEach(form => new Autosave(form))
