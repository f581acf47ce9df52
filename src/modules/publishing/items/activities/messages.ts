import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly title: string
  readonly none: string
  readonly choose: string
}

export const itemActivityMessages = defineMessages<Texts>({
  nl: {
    title: 'Activiteiten',
    none: 'Gaat dit over een activiteit uit jullie plan? Lezers zien dan de naam.',
    choose: 'Kies activiteiten',
  },
  en: {
    title: 'Activities',
    none: 'Is this about an activity of your plan? Readers then see its name.',
    choose: 'Choose activities',
  },
})
