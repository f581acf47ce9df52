import { defineMessages } from '../../../../platform/i18n.ts'

export const settingsMessages = defineMessages({
  nl: {
    title: 'Bewijs dat gevraagd wordt',
    lead: 'Voor alle regio’s: welk bewijs bij welke soort boeking hoort, en hoe lang het bewaard blijft.',
    asked: 'Wat wordt gevraagd',
    askedLead:
      'Een wijziging geldt voor boekingen die tellen vanaf de dag die je kiest. Voor eerdere boekingen blijft gelden wat er gold.',
    from: 'Geldt voor boekingen vanaf',
    laterFrom: (when: string) => `vanaf ${when}`,
    save: 'Bewaar',
    saved: 'Bewaard. De regio’s zien het in hun lijst van wat ontbreekt.',
    keeping: 'Bewaartermijnen',
    keepingLead:
      'Een bestand blijft zoveel jaar na afloop van de subsidieperiode. Wat een afgesloten boeking gevraagd werd, blijft zo lang als de langste termijn. Weggooien gaat nooit vanzelf.',
    years: 'Jaren na de subsidieperiode',
    source: 'Waar staat dat?',
    noSource: 'geen bron gevonden',
    kept: 'De bewaartermijnen zijn bewaard.',
    complaints: {
      date: (typed: string) =>
        typed ? `${typed} is geen datum die bestaat. Vul in als 31-12-2026` : 'Vul een datum in, zoals 31-12-2026',
      years: 'Vul een heel aantal jaren in, van 1 tot 50',
      tooLong: 'Dit is te lang. Houd het onder 300 tekens.',
    },
  },
  en: {
    title: 'Evidence that is asked for',
    lead: 'For all regions: which evidence belongs to which kind of entry, and how long it is kept.',
    asked: 'What is asked for',
    askedLead:
      'A change holds for entries that count from the day that you choose. What held for earlier entries goes on holding.',
    from: 'Holds for entries from',
    laterFrom: (when: string) => `from ${when}`,
    save: 'Save',
    saved: 'Saved. The regions see it in their list of what is missing.',
    keeping: 'How long it is kept',
    keepingLead:
      'A file stays for so many years after the subsidy period. What a closed entry was asked for stays as long as the longest term. Nothing is thrown away by itself.',
    years: 'Years after the subsidy period',
    source: 'Where does it say so?',
    noSource: 'no source found',
    kept: 'The terms are saved.',
    complaints: {
      date: (typed: string) =>
        typed ? `${typed} is not a date that exists. Fill in as 31-12-2026` : 'Fill in a date, such as 31-12-2026',
      years: 'Fill in a whole number of years, from 1 to 50',
      tooLong: 'This is too long. Keep it under 300 characters.',
    },
  },
})
