// What every import says by itself.
import type { Locale } from '../messages.ts'

/** Numbers of rows as the reader writes them: 1.580 or 1,580. */
const count = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') }

const nl = {
  read: 'Lees het bestand',
  again: 'Lees een ander bestand',
  stop: 'Stop, verander niets',
  undoLater: 'Je kunt de hele import later ongedaan maken.',
  allRefused: 'Geen enkele rij is goed. Verbeter het bestand en lees het opnieuw.',
  undo: 'Maak de import ongedaan',
  undoTitle: 'De hele import ongedaan maken?',
  notes: (all: number) => `Wat ons opviel (${count.nl.format(all)})`,
  moreNotes: (left: number) => `en nog ${count.nl.format(left)}`,
  titles: { preview: 'Dit gaat er gebeuren', done: 'Overgenomen', undone: 'Deze import is ongedaan gemaakt' },
  steps: {
    label: 'Stappen van een import',
    names: { file: 'Bestand', columns: 'Kolommen', difference: 'Verschil', done: 'Klaar' },
  },
  counts: (
    rows: number,
    n: { new: number; changed: number; same: number; refused: number; waiting?: number | undefined },
  ) =>
    `${rows === 1 ? '1 rij' : `${count.nl.format(rows)} rijen`}: ${count.nl.format(n.new)} nieuw, ${count.nl.format(n.changed)} gewijzigd, ${count.nl.format(n.same)} gelijk, ${count.nl.format(n.refused)} geweigerd${n.waiting ? `, ${count.nl.format(n.waiting)} te kiezen` : ''}.`,
  table: 'Verschil tussen het bestand en het plan',
  columns: {
    noHeader: '(zonder kop)',
    skip: 'Niet overnemen',
    show: 'Toon het verschil',
    stop: 'Stop, verander niets',
  },
  earlier: {
    title: 'Eerdere imports',
    file: 'Bestand',
    read: 'Gelezen',
    state: 'Stand',
    states: { draft: 'Nog niet overgenomen', applied: 'Overgenomen', undone: 'Ongedaan gemaakt' },
  },
}

const en: typeof nl = {
  read: 'Read the file',
  again: 'Read another file',
  stop: 'Stop, change nothing',
  undoLater: 'You can undo the whole import later.',
  allRefused: 'Not one row is good. Mend the file and read it again.',
  undo: 'Undo the import',
  undoTitle: 'Undo the whole import?',
  notes: (all) => `What we noticed (${count.en.format(all)})`,
  moreNotes: (left) => `and ${count.en.format(left)} more`,
  titles: { preview: 'This will happen', done: 'Taken over', undone: 'This import was undone' },
  steps: {
    label: 'Steps of an import',
    names: { file: 'File', columns: 'Columns', difference: 'Difference', done: 'Done' },
  },
  counts: (rows, n) =>
    `${rows === 1 ? '1 row' : `${count.en.format(rows)} rows`}: ${count.en.format(n.new)} new, ${count.en.format(n.changed)} changed, ${count.en.format(n.same)} the same, ${count.en.format(n.refused)} refused${n.waiting ? `, ${count.en.format(n.waiting)} to choose` : ''}.`,
  table: 'Difference between the file and the plan',
  columns: {
    noHeader: '(without a head)',
    skip: 'Leave out',
    show: 'Show the difference',
    stop: 'Stop, change nothing',
  },
  earlier: {
    title: 'Earlier imports',
    file: 'File',
    read: 'Read',
    state: 'State',
    states: { draft: 'Not taken over yet', applied: 'Taken over', undone: 'Undone' },
  },
}

export const importTexts = (locale: Locale): typeof nl => (locale === 'en' ? en : nl)
