import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { detailMessages as organisationDetails } from '../../../organisations/public.ts'
import { budgetMessages } from '../../budget/messages.ts'
import { detailMessages } from '../../keeping/details/messages.ts'
import type { ChoiceList, Problem } from '../rules.ts'

type Coded = { readonly code: string }
export type Texts<Kinds extends Coded> = {
  [Code in Kinds['code']]: (args: Extract<Kinds, { code: Code }>) => string
}

/** Each code has a text that takes its own arguments; the pairing is checked where the texts are written. */
export function textOf<Kinds extends Coded>(texts: Texts<Kinds>, coded: Kinds): string {
  const text = texts[coded.code as Kinds['code']] as (args: Kinds) => string
  return text(coded)
}

/** What is wrong and what to do about it. The column's name stands before it on the screen. */
export function problemText(locale: Locale, problem: Problem): string {
  return textOf(problemMessages(locale), problem)
}

/** What a list holds, as far as it can be said in a line. */
function choicesIn(locale: Locale, of: ChoiceList): string {
  const [details, budget] = [detailMessages(locale), budgetMessages(locale)]
  if (of === 'years')
    return locale === 'nl'
      ? 'groep 1 tot en met 8, klas 1 tot en met 6, mbo 1 tot en met 4'
      : 'primary 1 to 8, year 1 to 6, mbo 1 to 4'
  const words: Readonly<Record<Exclude<ChoiceList, 'years'>, readonly string[]>> = {
    theme: Object.values(details.themes),
    collaboration: Object.values(details.collaborations),
    schoolKinds: Object.values(details.schoolKinds),
    profiles: Object.keys(organisationDetails(locale).profiles),
    kind: Object.values(budget.kinds),
    how: [budget.money, budget.inKind],
  }
  return words[of].map((word) => word.toLowerCase()).join(', ')
}

const nl = formats('nl')
const en = formats('en')

export const problemMessages = defineMessages<Texts<Problem>>({
  nl: {
    titleMissing: () => 'De naam van de activiteit is leeg. Vul een naam in.',
    goalMissing: () => 'Er staat geen doel bij deze activiteit. Vul het doel in.',
    startMissing: () => 'Er staat geen begin. Vul een datum, een maand of een jaar in.',
    endBeforeStart: ({ from, until }) => `Het eind (${until}) ligt voor het begin (${from}). Pas een van de twee aan.`,
    dateImpossible: ({ text }) => `De datum “${text}” bestaat niet. Kijk de dag en de maand na.`,
    dateUnclear: ({ text }) =>
      `We kunnen “${text}” niet als datum lezen. Schrijf bijvoorbeeld 16-03-2026, mrt 2026, Q1 2026 of 2025-2026.`,
    yearUnlikely: ({ text }) => `Het jaar in “${text}” kan niet kloppen. Vul een jaar tussen 2000 en 2099 in.`,
    amountUnreadable: ({ text }) => `We kunnen “${text}” niet als bedrag lezen. Schrijf bijvoorbeeld 1.250,50.`,
    amountNegative: ({ text }) => `Het bedrag ${text} is lager dan nul. Vul een bedrag vanaf nul in.`,
    amountTooLarge: ({ text }) => `Het bedrag ${text} is hoger dan 10 miljard. Kijk het bedrag na.`,
    quantityUnreadable: ({ text }) => `We kunnen “${text}” niet als aantal lezen. Schrijf bijvoorbeeld 4 of 4 lab.`,
    quantityNegative: ({ text }) => `Het aantal ${text} is lager dan nul. Vul een aantal vanaf nul in.`,
    quantityTooLarge: ({ text }) => `Het aantal ${text} is hoger dan 10 miljoen. Kijk het aantal na.`,
    quantityDecimals: ({ text }) =>
      `Het aantal ${text} heeft meer dan twee cijfers achter de komma. Rond het af op twee cijfers.`,
    quantityMissing: () => 'Er staat een prijs, maar geen aantal. Vul het aantal in.',
    sumWrong: ({ quantity, priceCents, productCents, amountCents }) =>
      `${nl.number(quantity)} × ${nl.amount(priceCents)} is ${nl.amount(productCents)}, maar er staat ${nl.amount(amountCents)}. Pas het aantal, de prijs of het totaal aan.`,
    formulaText: ({ text }) => `Hier staat een formule zonder uitkomst (${text}). Vul de uitkomst zelf in.`,
    cellError: ({ text }) => `De cel geeft een fout: ${text}. Herstel de formule of vul de waarde zelf in.`,
    textTooLong: ({ length, max }) => `De tekst is ${nl.number(length)} tekens. Maak er ten hoogste ${max} van.`,
    tooManyPartners: ({ count, max }) => `Er staan ${nl.number(count)} partners. Noem er ten hoogste ${max}.`,
    duplicate: ({ firstRow }) =>
      `Deze activiteit staat ook in rij ${firstRow}. Haal er een weg of geef ze elk een eigen naam.`,
    rowTwice: ({ firstRow }) => `Dit staat ook in rij ${firstRow}. Haal een van de twee weg.`,
    copied: ({ firstRow }) =>
      `Deze rij heeft hetzelfde Spoorboek-id als rij ${firstRow}. Is het een kopie, maak het id dan leeg en geef de rij een eigen naam.`,
    idUnreadable: ({ text }) =>
      `“${text}” is geen Spoorboek-id. Maak de cel leeg als de rij nieuw is, of haal het id uit een nieuwe export.`,
    idOfOther: ({ text, other }) =>
      `Het Spoorboek-id is van “${text}”, maar de naam is van “${other}”. Zijn de namen los van de ids gesorteerd? Haal dan een nieuwe export.`,
    choiceUnknown: ({ text, of }) => `“${text}” staat niet in de lijst. Kies uit: ${choicesIn('nl', of)}.`,
    countUnreadable: ({ text }) => `We kunnen “${text}” niet als aantal lezen. Schrijf een heel getal, zoals 120.`,
    numberUnreadable: ({ text }) =>
      `We kunnen “${text}” niet als getal lezen. Schrijf bijvoorbeeld 26 of 26,5, met hooguit twee cijfers achter de komma.`,
    yearUnreadable: ({ text }) => `“${text}” is geen jaar. Schrijf bijvoorbeeld 2026.`,
    dateNotADay: ({ text }) => `“${text}” is geen dag. Schrijf bijvoorbeeld 16-03-2026.`,
    dateSeason: ({ text, until }) => `“${text}” kan van alles zijn. Schrijf de maanden, zoals ${until}.`,
    dateOfYear: ({ text, until }) => `Er staat geen jaar bij “${text}”. Schrijf bijvoorbeeld ${until}.`,
    yearsDiffer: ({ amountCents, sumCents }) =>
      `Het totaal is ${nl.amount(amountCents)}, maar de jaren zijn samen ${nl.amount(sumCents)}. Pas een van de twee aan.`,
    linesDiffer: ({ amountCents, sumCents }) =>
      `Hier staat ${nl.amount(amountCents)}, maar de regels op het andere blad zijn samen ${nl.amount(sumCents)}. Pas een van de twee aan.`,
    severalLines: ({ count, sumCents }) =>
      `Deze activiteit heeft ${count} begrotingsregels, samen ${nl.amount(sumCents)}. Verander ze op het blad Begrotingsregels.`,
    contributionElsewhere: ({ sumCents }) =>
      `De bijdragen aan deze activiteit zijn samen ${nl.amount(sumCents)}. Verander ze op het blad Geplande bijdragen of Begrotingsregels.`,
    goalDropped: ({ text }) => `Het doel “${text}” is vervallen. Kies een ander doel.`,
    goalUnknown: ({ text }) =>
      text
        ? `Het doel “${text}” staat niet in het plan en niet in het bestand.`
        : 'Er staat geen doel. Vul het doel in.',
    activityMissing: () => 'Er staat geen activiteit bij. Vul de naam van de activiteit in.',
    activityUnknown: ({ text }) =>
      `“${text}” staat niet in het plan, en niet als goede rij op het blad met activiteiten.`,
    activityTwice: ({ text }) => `Er zijn meer activiteiten die “${text}” heten. Vul de Activiteit-id in.`,
    lineOfOther: ({ text }) =>
      `Deze regel hoort bij “${text}”. Maak het Spoorboek-id leeg om er een nieuwe regel van te maken.`,
    nameMissing: () => 'Er staat geen naam. Vul een naam in.',
    nameTaken: ({ text }) => `“${text}” bestaat al. Kies een andere naam.`,
    valueMissing: () => 'Deze cel is leeg. Vul de waarde in.',
    droppedElsewhere: () =>
      'Een doel laten vervallen doe je in Spoorboek: daar kies je wat er met de activiteiten gebeurt.',
    payerMissing: () => 'Er staat hoe er betaald wordt, maar niet door wie. Vul in wie betaalt.',
  },
  en: {
    titleMissing: () => 'The name of the activity is empty. Fill in a name.',
    goalMissing: () => 'This activity has no goal. Fill in the goal.',
    startMissing: () => 'There is no start. Fill in a date, a month or a year.',
    endBeforeStart: ({ from, until }) => `The end (${until}) is before the start (${from}). Change one of the two.`,
    dateImpossible: ({ text }) => `The date “${text}” does not exist. Check the day and the month.`,
    dateUnclear: ({ text }) =>
      `We cannot read “${text}” as a date. Write for example 16-03-2026, Mar 2026, Q1 2026 or 2025-2026.`,
    yearUnlikely: ({ text }) => `The year in “${text}” cannot be right. Fill in a year between 2000 and 2099.`,
    amountUnreadable: ({ text }) => `We cannot read “${text}” as an amount. Write for example 1,250.50.`,
    amountNegative: ({ text }) => `The amount ${text} is below zero. Fill in an amount of zero or more.`,
    amountTooLarge: ({ text }) => `The amount ${text} is above 10 billion. Check the amount.`,
    quantityUnreadable: ({ text }) => `We cannot read “${text}” as a quantity. Write for example 4 or 4 labs.`,
    quantityNegative: ({ text }) => `The quantity ${text} is below zero. Fill in a quantity of zero or more.`,
    quantityTooLarge: ({ text }) => `The quantity ${text} is above 10 million. Check the quantity.`,
    quantityDecimals: ({ text }) => `The quantity ${text} has more than two decimals. Round it to two decimals.`,
    quantityMissing: () => 'There is a price but no quantity. Fill in the quantity.',
    sumWrong: ({ quantity, priceCents, productCents, amountCents }) =>
      `${en.number(quantity)} × ${en.amount(priceCents)} is ${en.amount(productCents)}, but the file says ${en.amount(amountCents)}. Change the quantity, the price or the total.`,
    formulaText: ({ text }) => `This is a formula without a result (${text}). Fill in the result yourself.`,
    cellError: ({ text }) => `The cell shows an error: ${text}. Mend the formula or fill in the value yourself.`,
    textTooLong: ({ length, max }) => `The text has ${en.number(length)} characters. Make it ${max} at most.`,
    tooManyPartners: ({ count, max }) => `There are ${en.number(count)} partners. Name ${max} at most.`,
    duplicate: ({ firstRow }) =>
      `This activity is also in row ${firstRow}. Remove one of them or give each its own name.`,
    rowTwice: ({ firstRow }) => `This is also in row ${firstRow}. Remove one of the two.`,
    copied: ({ firstRow }) =>
      `This row has the same Spoorboek ID as row ${firstRow}. If it is a copy, empty the ID and give the row its own name.`,
    idUnreadable: ({ text }) =>
      `“${text}” is no Spoorboek ID. Empty the cell when the row is new, or take the ID from a new export.`,
    idOfOther: ({ text, other }) =>
      `The Spoorboek ID is of “${text}”, but the name is of “${other}”. Were the names sorted without their IDs? Take a new export.`,
    choiceUnknown: ({ text, of }) => `“${text}” is not in the list. Choose from: ${choicesIn('en', of)}.`,
    countUnreadable: ({ text }) => `We cannot read “${text}” as a number. Write a whole number, such as 120.`,
    numberUnreadable: ({ text }) =>
      `We cannot read “${text}” as a number. Write for example 26 or 26.5, with two decimals at most.`,
    yearUnreadable: ({ text }) => `“${text}” is no year. Write for example 2026.`,
    dateNotADay: ({ text }) => `“${text}” is no day. Write for example 16-03-2026.`,
    dateSeason: ({ text, until }) => `“${text}” can be many things. Write the months, such as ${until}.`,
    dateOfYear: ({ text, until }) => `“${text}” names no year. Write for example ${until}.`,
    yearsDiffer: ({ amountCents, sumCents }) =>
      `The total is ${en.amount(amountCents)}, but the years add up to ${en.amount(sumCents)}. Change one of the two.`,
    linesDiffer: ({ amountCents, sumCents }) =>
      `This says ${en.amount(amountCents)}, but the lines on the other sheet add up to ${en.amount(sumCents)}. Change one of the two.`,
    severalLines: ({ count, sumCents }) =>
      `This activity has ${count} budget lines, together ${en.amount(sumCents)}. Change them on the sheet Budget lines.`,
    contributionElsewhere: ({ sumCents }) =>
      `The contributions to this activity add up to ${en.amount(sumCents)}. Change them on the sheet Planned contributions or Budget lines.`,
    goalDropped: ({ text }) => `The goal “${text}” was dropped. Choose another goal.`,
    goalUnknown: ({ text }) =>
      text ? `The goal “${text}” is not in the plan and not in the file.` : 'There is no goal. Fill in the goal.',
    activityMissing: () => 'There is no activity. Fill in the name of the activity.',
    activityUnknown: ({ text }) => `“${text}” is not in the plan, and not a good row on the sheet of activities.`,
    activityTwice: ({ text }) => `Several activities are called “${text}”. Fill in the Activity ID.`,
    lineOfOther: ({ text }) => `This line belongs to “${text}”. Empty the Spoorboek ID to make a new line of it.`,
    nameMissing: () => 'There is no name. Fill in a name.',
    nameTaken: ({ text }) => `“${text}” is there already. Choose another name.`,
    valueMissing: () => 'This cell is empty. Fill in the value.',
    droppedElsewhere: () => 'Drop a goal in Spoorboek: there you choose what becomes of its activities.',
    payerMissing: () => 'It says how it is paid, but not by whom. Fill in who pays.',
  },
})
