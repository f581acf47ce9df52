import { Button, ButtonLink } from '../button/button.tsx'
import { Checklist } from '../checklist/checklist.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { Facts } from '../facts/facts.tsx'
import { FigureBlock, Figures } from '../figures/figures.tsx'
import { SelectField } from '../form-field/select-field.tsx'
import { TextField } from '../form-field/text-field.tsx'
import { FilterBar } from '../filter-bar/filter-bar.tsx'
import { Goals } from '../goals/goals.tsx'
import { Log } from '../log/log.tsx'
import type { Preview } from '../preview.ts'
import { Receipt } from '../receipt/receipt.tsx'
import { Tag } from '../tag/tag.tsx'
import { TaskList } from '../tasks/tasks.tsx'
import { Week } from '../week/week.tsx'
import { Card } from './card.tsx'

export const previews: Preview[] = [
  {
    name: 'Taken',
    render: () => (
      <Card id="wacht" title="Wat wacht op jou" more={{ href: '#alles', text: 'Alle 9' }}>
        <TaskList
          tasks={[
            {
              icon: 'clock-hour-4',
              title: '5 bedrijven bevestigden hun bijdrage nog niet',
              href: '#1',
              note: 'Techniek Tastbaar · samen € 7.380,00 · de mail ging uit op 20 maart',
              action: <Button kind="primary">Herinner 5 bedrijven</Button>,
            },
            {
              icon: 'message-circle-question',
              title: 'Vakcollege Veenrand zoekt 6 plekken voor een snuffelstage',
              href: '#2',
              note: 'Loket · week 17 · antwoord voor vrijdag 27 maart',
              action: <ButtonLink href="#2">Zoek een match</ButtonLink>,
            },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'Week',
    render: () => (
      <Card id="week" title="Deze week" look={3}>
        <Week
          days={[
            {
              day: 'ma 23',
              month: 'maart',
              today: true,
              items: [
                {
                  title: 'Bedrijfsbezoek Polymeer Noord',
                  href: '#a',
                  note: '13.00 uur · klas 2b, Vakcollege Veenrand',
                },
              ],
            },
            { day: 'wo 25', month: 'maart', items: [{ title: 'Gastles warmtepompen', href: '#b', note: '10.15 uur' }] },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'Doelen',
    render: () => (
      <Card id="doelen" title="De doelen" more={{ href: '#plan', text: 'Hele dienstregeling' }}>
        <Goals
          goals={[
            {
              letter: 'A',
              colour: 1,
              name: 'Meer instroom in technische profielen',
              href: '#a',
              states: ['running', 'done', 'running', 'planned'],
              note: 'Girls’ Day over 17 dagen',
            },
            {
              letter: 'B',
              colour: 2,
              name: 'Sterke verbinding met bedrijven',
              href: '#b',
              states: ['running', 'running', 'cancelled'],
              note: '1 geannuleerd: meld dit in het verslag',
            },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'Feiten en cijfers',
    render: () => (
      <div class="stack stack-l">
        <Facts
          facts={[
            { term: 'Periode', value: '16-03-2026 t/m 20-03-2026', nowrap: true },
            { term: 'Plaats', value: 'Evenementenhal, Emmen' },
            { term: 'Eigenaar', value: 'Joost' },
          ]}
        />
        <Figures
          figures={[
            { value: '2.640', href: '#r1', label: 'bezoekers', source: 'doel 2.500 · klassenlijsten en deurtelling' },
            { value: '31', href: '#r2', label: 'basisscholen, van de 48', source: 'doel 30 · 38 bussen' },
            {
              value: '8,1',
              href: '#r3',
              label: 'cijfer van leerlingen',
              source: '412 antwoorden met klascode, geen namen',
            },
          ]}
        />
        <FigureBlock
          title="Sterke verbinding met bedrijven"
          level={2}
          line={2}
          tag={
            <Tag tone="positive" icon="link">
              Uit de dienstregeling
            </Tag>
          }
          values={[
            { value: '12', of: 'van 50', label: 'bedrijfsbezoeken' },
            { value: '€ 12.960', label: 'bijdragen getekend' },
          ]}
          asOf="Stand 31-12-2025"
          links={[{ href: '#records', text: 'Open de 35 registraties', icon: 'list-search' }]}
        />
      </div>
    ),
  },
  {
    name: 'Bewijs en logboek',
    render: () => (
      <div class="grid grid-2">
        <Card id="bewijs" title="Bewijs" look={3}>
          <Checklist
            checks={[
              { state: 'yes', text: 'Factuur hal en standbouw' },
              { state: 'wait', text: '5 handtekeningen van bedrijven', action: { href: '#h', text: 'Herinner' } },
              { state: 'no', text: 'factuur drukwerk', action: { href: '#u', text: 'Voeg toe' } },
            ]}
          />
        </Card>
        <Card id="logboek" title="Logboek" look={3}>
          <Log
            entries={[
              { at: '2026-03-23T08:02', when: '23-03-2026, 8.02', text: 'Zonnehof Energie opende de link' },
              { at: '2026-03-20T17:15', when: '20-03-2026, 17.15', text: 'Joost zette de status op Gereed' },
            ]}
          />
        </Card>
      </div>
    ),
  },
  {
    name: 'Bon en uitleg',
    render: () => (
      <div class="stack">
        <Receipt
          id="bijdrage"
          title="Dit hebben wij genoteerd"
          facts={[
            { term: 'Wat', value: 'Stand met 2 medewerkers' },
            { term: 'Wanneer', value: '16 t/m 18 maart 2026' },
          ]}
          amounts={[
            { name: 'Tijd', detail: '25 uur × € 60,00', amount: '€ 1.500,00' },
            { name: 'Materiaal', detail: 'staal en lasdraad', amount: '€ 240,00' },
          ]}
          total={{ label: 'Samen', amount: '€ 1.740,00' }}
        />
        <Disclosure summary="Waarom vragen wij dit?" card>
          <p>De regio krijgt subsidie voor techniekonderwijs. Bedrijven dragen bij, in geld of in tijd.</p>
        </Disclosure>
      </div>
    ),
  },
  {
    name: 'Leeg',
    render: () => (
      <EmptyState
        level={2}
        title="Nog geen bijdragen"
        text="Een bijdrage ontstaat vanzelf als een bezoek, gastles of stage is geweest. Je kunt er ook zelf een noteren."
        action={<ButtonLink href="#eerste">Noteer de eerste bijdrage</ButtonLink>}
      />
    ),
  },
  {
    name: 'Filters',
    render: () => (
      <FilterBar action="#filter" label="Filter de activiteiten" clearHref="#alles">
        <TextField name="q" type="search" label="Zoek op naam of doelgroep" wide />
        <SelectField name="doel" label="Doel" options={[{ value: 'a', label: 'A · Instroom' }]} empty="Alle doelen" />
        <SelectField name="status" label="Status" options={[{ value: 'loopt', label: 'Loopt' }]} empty="Alle" />
      </FilterBar>
    ),
  },
]
