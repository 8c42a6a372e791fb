// The sum of chosen score steps, each times its weight.
for (const form of document.querySelectorAll('form[data-total]')) {
  const shown = form.querySelector('[data-total-of]')
  const sum = () => {
    const carried = Number(shown.dataset.carried ?? 0)
    const scores = [...form.querySelectorAll('.score input:checked:not(:disabled)')]
    return scores.reduce(
      (total, step) => total + Number(step.value) * Number(step.closest('.score').dataset.weight ?? 1),
      carried,
    )
  }
  form.addEventListener('change', () => {
    shown.textContent = String(Math.round(sum() * 100) / 100)
  })
}
