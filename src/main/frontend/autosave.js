// Saves a form while it is being typed, and loses nothing when it cannot: what is typed stays in this browser until the
// server has it. Without scripts the form is saved by its button.

const pauseAfterTyping = 1200
const firstRetry = 2000
const lastRetry = 30000
const forgottenAfter = 3 * 24 * 3600 * 1000
const machine = new Set(["_csrf", "_once", "_author", "read", "added", "addedCode"])

class Autosave {
  constructor(form) {
    this.form = form
    this.words = form.querySelector("[data-autosave-words]").dataset
    this.state = form.querySelector("[data-autosave-state]")
    this.spoken = form.querySelector("[data-autosave-spoken]")
    this.read = Autosave.parse(form.elements.read.value)
    this.key = `fiche ${form.elements._author?.value} ${new URL(form.action).pathname}`
    this.delay = firstRetry
    this.leaving = false
    this.givenBack = document.getElementById("erreurs") !== null
    form.addEventListener("input", event => this.typed(event))
    form.addEventListener("change", event => this.typed(event))
    form.addEventListener("submit", () => this.leave())
    addEventListener("pageshow", () => (this.leaving = false))
    addEventListener("online", () => this.unsaved && this.soon(0))
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && !this.givenBack && this.soon(0))
    this.say(this.words.idle, false)
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

  written() {
    return [...this.read].map(([field, digest]) => (field === "@" ? `@${digest}` : `${field}:${digest}`)).join(" ")
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
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), read: this.written(), values: this.values() }))
    } catch {
      // A full or forbidden storage only takes the second safety away.
    }
  }

  restore() {
    const kept = keptUnder(this.key)
    if (!kept) return
    if (this.givenBack) return
    if (Autosave.same(kept.values, this.values())) return localStorage.removeItem(this.key)
    Object.entries(kept.values).forEach(([name, values]) => this.write(name, values))
    this.read = Autosave.parse(kept.read)
    this.form.elements.read.value = this.written()
    this.unsaved = true
    this.say(this.words.restored)
    this.soon(0)
  }

  write(name, values) {
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
      if (this.unsaved) this.say(this.words.saving, false)
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
    this.form.elements.read.value = this.written()
    this.lessen(answer)
    this.tellSaved(answer, contested)
  }

  // What is answered is lacking no more.
  lessen(answer) {
    const lacks = document.querySelector("[data-lacks]")
    if (!lacks || !answer.lacks) return
    for (const item of lacks.querySelectorAll("li")) item.hidden = !answer.lacking.includes(item.querySelector("a").hash)
    for (const list of lacks.querySelectorAll("ul")) {
      const empty = !list.querySelector("li:not([hidden])")
      list.hidden = empty
      list.previousElementSibling.hidden = empty
    }
    lacks.querySelector("summary").textContent = answer.lacks
  }

  tellSaved(answer, contested) {
    if (contested.size) return this.say(this.words.contested)
    if (!answer.wrong.length) return this.say(Autosave.fill(this.words.saved, answer.time))
    const wrong = [...new Set(answer.wrong.map(one => this.label(one.name)))].join(", ")
    this.say(Autosave.fill(this.words.wrong, answer.time, wrong))
  }

  async refused(answer) {
    if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) await this.signInAgain()
    else if ([400, 413].includes(answer.status)) this.say(this.words.unreadable)
    else if ([404, 409].includes(answer.status)) this.say(this.words.closed)
    else this.retry()
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
    this.write(news.name, news.values)
    this.beside(news, "news")
    return true
  }

  contest(news, digest) {
    if (this.note(news.name)?.dataset.digest === digest) return
    const note = this.beside(news, "contested")
    note.dataset.digest = digest
    note.querySelector("[data-theirs]").textContent = news.words
    const settle = values => {
      this.read.set(news.field, digest)
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

  // What is routine is shown; what matters is also spoken, once.
  say(sentence, aloud = true) {
    this.state.hidden = false
    this.state.textContent = sentence
    if (aloud && this.spoken.textContent !== sentence) this.spoken.textContent = sentence
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

// What the server says has arrived, and what nobody came back to for days, is forgotten.
function forgetWhatHasArrived() {
  const arrived = document.cookie.match(/(?:^|; )arrivee=([0-9a-f-]+)/)?.[1]
  for (const key of Object.keys(localStorage).filter(one => one.startsWith("fiche "))) {
    const kept = keptUnder(key)
    if (kept && ((arrived && kept.read.includes(`@${arrived}`)) || Date.now() - kept.at > forgottenAfter)) localStorage.removeItem(key)
  }
}

forgetWhatHasArrived()
document.querySelectorAll("form[data-autosave]").forEach(form => new Autosave(form))
