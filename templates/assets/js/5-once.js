// A second click on the same button sends nothing; the server would refuse it as well.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.isSent) return event.preventDefault()
    form.dataset.isSent = 'yes'
    event.submitter?.setAttribute('aria-busy', 'true')
  })
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-is-sent]')) delete form.dataset.isSent
})
