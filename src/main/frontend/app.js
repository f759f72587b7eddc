// What a script adds to pages that already work without one: proposals while one types a place, focus on what is to
// mend, figures that follow one's choices, and one sending per form.

const proposalsDelay = 180

function enhanceAutocomplete(input) {
  const submitted = document.getElementById(input.dataset.autocompleteInto)
  const holder = document.createElement("div")
  const { id, name, value } = input
  input.replaceWith(holder)

  let timer, current, searching
  const search = (typed, propose) => {
    clearTimeout(timer)
    searching = true
    const show = places => {
      searching = false
      propose(places)
    }
    timer = setTimeout(async () => {
      current?.abort()
      current = new AbortController()
      const address = new URL(input.dataset.autocomplete, location.href)
      address.searchParams.set("q", typed)
      try {
        const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: current.signal })
        show(answer.ok ? await answer.json() : [])
      } catch (error) {
        if (error.name !== "AbortError") show([])
      }
    }, proposalsDelay)
  }
  const nothing = () => (searching ? "Recherche en cours…" : "Aucune proposition")
  const escape = text => new Option(text).innerHTML

  window.accessibleAutocomplete({
    element: holder,
    id,
    name: name || undefined,
    defaultValue: value,
    source: search,
    minLength: 2,
    confirmOnBlur: false,
    displayMenu: "overlay",
    cssNamespace: "proposals",
    inputClasses: "fr-input",
    templates: {
      inputValue: place => place?.label ?? "",
      suggestion: place =>
        typeof place === "string" ? escape(place) : `${escape(place.label)} <span class="muted">${escape(place.hint ?? "")}</span>`,
    },
    onConfirm: place => {
      if (place && submitted) submitted.value = place.value
    },
    tNoResults: nothing,
    tStatusQueryTooShort: length => `Saisissez au moins ${length} caractères`,
    tStatusNoResults: nothing,
    tStatusSelectedOption: (option, count, index) => `${option} : proposition ${index + 1} sur ${count}`,
    tStatusResults: (count, option) => `${count} proposition${count > 1 ? "s" : ""}. ${option}`,
    tAssistiveHint: () => "Des propositions s’affichent pendant la saisie : flèches haut et bas pour les parcourir, Entrée pour choisir.",
  })

  const typed = holder.querySelector("input")
  const description = input.getAttribute("aria-describedby")
  if (description) typed.setAttribute("aria-describedby", `${typed.getAttribute("aria-describedby") ?? ""} ${description}`.trim())
  // What was chosen no longer holds once another text is typed.
  typed.addEventListener("input", () => submitted && (submitted.value = ""))
}

// A date that exists in no calendar leaves its field empty: sent so, it would be lost without a word.
function holdUnreadable(event) {
  const unreadable = [...event.target.elements].find(field => field.validity?.badInput)
  if (!unreadable) return
  event.preventDefault()
  unreadable.reportValidity()
}

function sendOnce(event) {
  const form = event.target
  if (form.method !== "post" || event.defaultPrevented) return
  if (form.getAttribute("aria-busy") === "true") {
    event.preventDefault()
    return
  }
  form.setAttribute("aria-busy", "true")
  // Disabled only after the browser has read the form, lest the name of the button be lost.
  setTimeout(() => form.querySelectorAll("button[type=submit]").forEach(button => (button.disabled = true)))
}

function allowSendingAgain() {
  document.querySelectorAll("form[aria-busy=true]").forEach(form => {
    form.removeAttribute("aria-busy")
    form.querySelectorAll("button[type=submit]").forEach(button => (button.disabled = false))
  })
}

// Figures that follow what is chosen in a form: the server works them out and saves nothing. Out of reach, they stay as they
// were.
function follow(form) {
  let current
  form.addEventListener("change", async () => {
    current?.abort()
    current = new AbortController()
    const typed = new FormData(form)
    typed.delete("_once")
    try {
      const answer = await fetch(form.dataset.live, { method: "POST", body: new URLSearchParams(typed), signal: current.signal })
      if (!answer.ok) return
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
      fresh.querySelectorAll("[data-live-part]").forEach(part => {
        const shown = document.getElementById(part.id)
        shown.setAttribute("class", part.getAttribute("class") ?? "")
        shown.replaceChildren(...part.childNodes)
      })
    } catch (error) {
      console.debug(error)
    }
  })
}

// What is wrong is said by the page, all at once and in our words, not by the browser's bubbles.
document.querySelectorAll("form").forEach(form => (form.noValidate = true))
document.querySelectorAll("input[data-autocomplete]").forEach(enhanceAutocomplete)
document.querySelectorAll("form[data-live]").forEach(follow)
document.querySelector("[data-focus]")?.focus()
document.addEventListener("submit", holdUnreadable)
document.addEventListener("submit", sendOnce)
window.addEventListener("pageshow", event => event.persisted && allowSendingAgain())

// The place in the page that a link leads to is not sent to the server: the form of the sign-in page keeps it.
if (location.pathname === "/connexion" && location.hash) {
  document.querySelectorAll("main form[method=post]").forEach(form => (form.action += location.hash))
}
