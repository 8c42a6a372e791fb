document.documentElement.classList.add('js')

// The error summary is read first.
document.querySelector('[data-focus]')?.focus()

// A journey of the clock shows itself anew.
const refreshing = document.querySelector('[data-refresh]')
if (refreshing) setTimeout(() => location.reload(), Number(refreshing.dataset.refresh) * 1000)
