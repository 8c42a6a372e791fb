// A draft saves itself two seconds after the last change. What is typed stays on the page whatever happens.
const pause = 2000
const retryAfter = 10_000

for (const form of document.querySelectorAll('form[data-autosave]')) autosave(form)

function autosave(form) {
  const state = form.querySelector('[data-saved]') ?? document.querySelector('[data-saved]')
  let timer
  let isSaving = false
  let isChanged = false

  form.addEventListener('input', () => {
    isChanged = true
    later(pause)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    isChanged = false
  })
  addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault()
  })

  function later(wait) {
    clearTimeout(timer)
    timer = setTimeout(save, wait)
  }

  async function save() {
    if (isSaving) return later(pause)
    isSaving = true
    isChanged = false
    show('busy', state?.dataset.saving)
    try {
      await settled(await posted())
    } catch {
      isChanged = true
      show('failed', state?.dataset.failed)
      later(retryAfter)
    }
    isSaving = false
  }

  const posted = () => {
    const answers = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    const headers = { Accept: 'application/json', 'X-Autosave': '1' }
    return fetch(form.action, { method: 'POST', headers, body: new URLSearchParams(answers) })
  }

  async function settled(answer) {
    if (answer.status === 409) return show('failed', state?.dataset.stale)
    if (!answer.ok) throw new Error(String(answer.status))
    const { version } = await answer.json()
    if (form.elements.version && version !== undefined) form.elements.version.value = version
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date())
    show('', state?.dataset.savedPattern.replace('{time}', time))
  }

  function show(kind, text) {
    if (!state) return
    state.className = `saved ${kind}`.trim()
    state.textContent = text ?? ''
  }
}
