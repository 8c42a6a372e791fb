// Characters as the server counts them: spaces included, a line break is one.
const numbers = new Intl.NumberFormat(document.documentElement.lang)

for (const field of document.querySelectorAll('[data-limit]')) {
  const shown = document.getElementById(`${field.id}-count`)
  field.addEventListener('input', () => {
    const count = [...field.value].length
    shown.textContent = shown.dataset.pattern.replace('{count}', numbers.format(count))
    shown.classList.toggle('over', count > Number(field.dataset.limit))
  })
}
