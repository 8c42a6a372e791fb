const part = (name: string) => ({
  id: name,
  title: { key: `text.help.${name}.title` },
  text: { key: `text.help.${name}.text` },
})

export const views = {
  help: {
    title: { key: 'text.help.title' },
    lead: { key: 'text.help.lead' },
    parts: ['signIn', 'writing', 'submitting', 'afterwards', 'byLetter', 'write'].map(part),
  },
}
