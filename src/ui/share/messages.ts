import type { Locale } from '../messages.ts'

const nl = {
  name: 'Deel dit',
  mail: 'E-mail',
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  more: 'Meer',
}
const en: typeof nl = {
  name: 'Share this',
  mail: 'Email',
  copy: 'Copy the address',
  copied: 'The address was copied.',
  more: 'More',
}

export const shareTexts = (locale: Locale): typeof nl => ({ nl, en })[locale]
