import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailMessages } from '../../keeping/details/messages.ts'
import { themes } from '../../keeping/details/rules.ts'
import { calendarRenewalPath, ownFeedPath, regionFeedPath, themeFeedPath } from '../../paths.ts'
import { calendarMessages } from '../messages.ts'

export interface CalendarsPageProps {
  /** Null: this person has no addresses yet. */
  token: string | null
  regions: readonly Region[]
  baseUrl: string
}

export function CalendarsPage({ token, regions, baseUrl }: CalendarsPageProps) {
  const t = calendarMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="calendars">
      <PageHead title={t.title} lead={t.lead} />
      {token === null ? (
        <EmptyState
          level={2}
          title={t.make}
          text={t.makeText}
          action={
            <Form action={calendarRenewalPath} layout="plain">
              <Button kind="primary" icon="calendar-plus">
                {t.make}
              </Button>
            </Form>
          }
        />
      ) : (
        <Grid columns="main">
          <Stack gap="l">
            <Addresses token={token} regions={regions} baseUrl={baseUrl} />
            <p class="small muted">{t.plain}</p>
          </Stack>
          <Stack gap="l">
            <HowTo />
            <Card id="vernieuwen" title={t.renewTitle} look={3}>
              <Stack>
                <p>{t.renewText}</p>
                <Form action={calendarRenewalPath} layout="plain">
                  <Button small icon="refresh">
                    {t.renew}
                  </Button>
                </Form>
              </Stack>
            </Card>
          </Stack>
        </Grid>
      )}
    </Workspace>
  )
}

function Addresses({ token, regions, baseUrl }: CalendarsPageProps & { token: string }) {
  const { locale } = useUi()
  const t = calendarMessages(locale)
  const ofRegions = regions.map(({ slug, name }) => (
    <Address key={slug} name={t.region(name)} address={baseUrl + regionFeedPath(token, slug)} />
  ))
  return (
    <>
      <Card id="van-mij" title={t.own} look={3}>
        <Stack>
          <p>{t.ownText}</p>
          <Address name={t.own} address={baseUrl + ownFeedPath(token)} />
        </Stack>
      </Card>
      {regions.length > 0 && (
        <Card id="regios" title={t.regions} look={3}>
          {regions.length > 5 ? (
            <Disclosure summary={`${regions.length}`}>{ofRegions}</Disclosure>
          ) : (
            <Stack>{ofRegions}</Stack>
          )}
        </Card>
      )}
      <Card id="themas" title={t.themes} look={3}>
        <Stack>
          <p>{t.themesText}</p>
          {themes.map((theme) => (
            <Address
              key={theme}
              name={detailMessages(locale).themes[theme]}
              address={baseUrl + themeFeedPath(token, theme)}
            />
          ))}
        </Stack>
      </Card>
    </>
  )
}

/** To copy by hand, and to open in the program that the device has for it. */
function Address({ name, address }: { name: string; address: string }) {
  const t = calendarMessages(useUi().locale)
  return (
    <div class="feed">
      <p class="feed-head">
        <strong>{name}</strong>
        <a href={address.replace(/^https?:/, 'webcal:')}>
          {t.open}
          <span class="visually-hidden">: {name}</span>
        </a>
      </p>
      <input class="input" readOnly value={address} aria-label={t.address(name)} spellcheck={false} />
    </div>
  )
}

function HowTo() {
  const t = calendarMessages(useUi().locale)
  return (
    <Card id="zo" title={t.how} look={3}>
      {t.howTo.map(({ program, steps }) => (
        <Disclosure key={program} summary={program}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </Card>
  )
}
