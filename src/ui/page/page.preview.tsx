import { Button, ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { TextField } from '../form-field/text-field.tsx'
import { Form, FormActions } from '../form/form.tsx'
import { PageHead, Section } from '../layout/layout.tsx'
import { Notice } from '../notice/notice.tsx'
import type { Preview } from '../preview.ts'
import { FocusPage } from './focus-page.tsx'
import { Band, Banner, Hero } from './hero.tsx'
import { PublicPage } from './public-page.tsx'
import { WorkspacePage } from './workspace-page.tsx'

const footer = [
  {
    title: 'Regio Emmen',
    links: [
      { href: '#plan', text: 'Ons plan' },
      { href: '#nieuws', text: 'Nieuws' },
    ],
  },
  { title: 'Meedoen', links: [{ href: '#bedrijf', text: 'Voor bedrijven' }] },
  { title: 'Volgen', links: [{ href: '#rss', text: 'RSS' }] },
  {
    title: 'Over deze site',
    links: [
      { href: '#toegankelijk', text: 'Toegankelijkheid' },
      { href: '#english', text: 'English', hreflang: 'en' },
    ],
  },
]

const publicPage = {
  title: 'Techniek in Emmen – regio van Sterk Techniekonderwijs',
  brand: { name: 'Techniek in Emmen', sub: 'Regio van Sterk Techniekonderwijs', href: '#home' },
  nav: [
    { href: '#home', text: 'Home', current: true },
    { href: '#plan', text: 'Plan' },
    { href: '#nieuws', text: 'Nieuws' },
    { href: '#bedrijf', text: 'Voor bedrijven' },
  ],
  endLinks: [
    { href: '#zoeken', text: 'Zoeken', icon: 'search' as const },
    { href: '#regios', text: 'Alle regio’s', icon: 'map-pin' as const },
  ],
  footer,
}

const workspace = {
  title: 'Vandaag – Spoorboek',
  brand: { name: 'Spoorboek', href: '#vandaag' },
  region: {
    name: 'Regio Emmen',
    switchHref: '#regio-wisselen',
    places: [
      { href: '#emmen', name: 'Regio Emmen', roles: 'Programmaleider', current: true },
      { href: '#zwolle', name: 'Regio Zwolle', roles: 'Coördinator op school, Projectleider' },
    ],
  },
  search: { action: '#zoeken' },
  messages: { href: '#berichten', count: 2 },
  account: { name: 'Marieke', href: '#account' },
  nav: [
    { href: '#vandaag', text: 'Vandaag', current: true },
    { href: '#plan', text: 'Plan' },
    { href: '#loket', text: 'Loket', count: 3 },
    { href: '#bijdragen', text: 'Bijdragen', count: 7 },
  ],
  navGroups: [{ title: 'Regio', items: [{ href: '#regiosite', text: 'Regiosite' }] }],
}

export const previews: Preview[] = [
  {
    name: 'Openbare pagina over de hele breedte',
    whole: true,
    render: () => (
      <PublicPage {...publicPage} band fullWidth>
        <Hero
          title="Samen op één spoor naar sterke techniek"
          lead="Zeven scholen en 64 bedrijven in Emmen werken tot en met 2028 aan goed techniekonderwijs."
          actions={
            <>
              <ButtonLink kind="primary" href="#bedrijf">
                Doe mee als bedrijf
              </ButtonLink>
              <ButtonLink href="#school">Vraag iets als school</ButtonLink>
            </>
          }
        />
        <Section id="komt" title="Binnenkort" more={{ href: '#agenda', text: 'Hele agenda' }} surface>
          <Banner
            date="25 maart"
            time="woensdag, 15.00–16.00 uur"
            title="STO LIVE: stages die kloppen"
            level={3}
            text="Drie regio’s laten zien hoe zij stages over het jaar spreiden."
            note="212 aanmeldingen · 14 vragen · met ondertitels"
            action={<ButtonLink href="#aanmelden">Meld u aan</ButtonLink>}
          />
        </Section>
        <Band title="Nieuwsbrief van de regio" text="Eén keer per maand. Afmelden kan met één klik.">
          <Form action="#nieuwsbrief" layout="inline">
            <TextField name="email" type="email" label="E-mailadres" autocomplete="email" />
            <Button>Meld mij aan</Button>
          </Form>
        </Band>
      </PublicPage>
    ),
  },
  {
    name: 'Openbare pagina in één kolom',
    whole: true,
    render: () => (
      <PublicPage {...publicPage}>
        <PageHead title="Nieuws" lead="Wat er gebeurt in de regio Emmen." />
        <EmptyState level={2} title="Nog geen nieuws" text="Kijk later nog eens, of volg de nieuwsbrief." />
      </PublicPage>
    ),
  },
  {
    name: 'Werkplek',
    whole: true,
    render: () => (
      <WorkspacePage {...workspace}>
        <PageHead
          above="Maandag 23 maart 2026 · week 13"
          title="Goedemorgen, Marieke"
          actions={
            <ButtonLink kind="primary" href="#nieuw" icon="plus">
              Nieuwe activiteit
            </ButtonLink>
          }
        />
        <Card id="wacht" title="Wat wacht op jou">
          <EmptyState title="Niets wacht op jou" text="Mooi moment voor het verslag." />
        </Card>
      </WorkspacePage>
    ),
  },
  {
    name: 'Eén ding',
    whole: true,
    render: () => (
      <FocusPage
        title="Inloggen – Spoorboek"
        brand={{ name: 'Spoorboek', href: '/' }}
        heading="Inloggen"
        lead="Wij mailen een link. Een wachtwoord heb je niet nodig."
      >
        <Notice tone="negative" role="alert" title="De link is verlopen.">
          Vraag hieronder een nieuwe.
        </Notice>
        <Form action="#inloggen">
          <TextField name="email" type="email" label="E-mailadres" autocomplete="email" />
          <FormActions>
            <Button kind="primary">Mail mij een link</Button>
          </FormActions>
        </Form>
      </FocusPage>
    ),
  },
]
