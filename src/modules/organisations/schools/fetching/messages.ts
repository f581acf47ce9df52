import { defineMessages } from '../../../../platform/i18n.ts'

export const fetchMessages = defineMessages({
  nl: {
    greeting: (name: string) => `Beste ${name},`,
    waitsSubject: 'Een lijst van scholen wacht op je',
    waits: (file: string, gone: string) =>
      `De lijst ${file} is opgehaald. Er staan ${gone} scholen niet meer in: dat zijn er zo veel dat wij niets veranderd hebben. Kijk of de lijst klopt en neem hem dan over.`,
    look: 'Bekijk het verschil',
    failedSubject: 'Een lijst van scholen kon niet worden opgehaald',
    failed: (address: string, reason: string) => `Het ophalen van ${address} lukte niet: ${reason}`,
    failedNext: 'Volgende week proberen wij het opnieuw. Je kunt de lijst ook zelf inlezen.',
    import: 'Naar de import',
    answered: (status: number) => `het adres antwoordt met ${status}.`,
    tooLarge: 'het bestand is groter dan 10 MB.',
    unreachable: 'het adres antwoordt niet.',
    signed: 'Spoorboek',
    reason: 'Je krijgt deze brief omdat je beheerder van Spoorboek bent.',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    waitsSubject: 'A list of schools waits for you',
    waits: (file: string, gone: string) =>
      `The list ${file} was fetched. ${gone} schools are no longer in it: so many that we changed nothing. See whether the list is right and then take it over.`,
    look: 'See the difference',
    failedSubject: 'A list of schools could not be fetched',
    failed: (address: string, reason: string) => `Fetching ${address} failed: ${reason}`,
    failedNext: 'We try again next week. You can read the list yourself too.',
    import: 'To the import',
    answered: (status: number) => `the address answers with ${status}.`,
    tooLarge: 'the file is larger than 10 MB.',
    unreachable: 'the address does not answer.',
    signed: 'Spoorboek',
    reason: 'You get this letter because you are an administrator of Spoorboek.',
  },
})
