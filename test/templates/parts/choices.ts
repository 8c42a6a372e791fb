/** Answers to choose from, whose words stand in the locales under one name. */
export const choices = (name: string, ...values: readonly string[]) =>
  values.map((value) => ({ value, label: { key: `${name}.${value}` } }))

/** The same, each with a hint of what follows from it. */
export const explainedChoices = (name: string, ...values: readonly string[]) =>
  choices(name, ...values).map((choice) => ({ ...choice, hint: { key: `${name}Hint.${choice.value}` } }))
