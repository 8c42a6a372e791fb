// An open group of places in the masthead closes when the reader turns elsewhere. Without this, it closes by its own name.
const openGroup = () => document.querySelector('.masthead nav details[open]')

addEventListener('click', ({ target }) => {
  const group = openGroup()
  if (group && !group.contains(target)) group.open = false
})
addEventListener('focusin', ({ target }) => {
  const group = openGroup()
  if (group && !group.contains(target)) group.open = false
})
addEventListener('keydown', ({ key }) => {
  const group = openGroup()
  if (key !== 'Escape' || !group) return
  group.open = false
  group.querySelector('summary').focus()
})
