import { formats } from '../../../../../platform/i18n.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Log } from '../../../../../ui/log/log.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { sectionTextPath } from '../../paths.ts'
import type { SectionText, VisionSection } from '../../queries.ts'
import { textMessages } from '../messages.ts'

interface EarlierTextsProps {
  region: Region
  section: Pick<VisionSection, 'id' | 'number'>
  texts: readonly SectionText[]
}

/** Every text that was saved, so that nothing is ever lost. */
export function EarlierTexts({ region, section, texts }: EarlierTextsProps) {
  const { locale } = useUi()
  const [t, v] = [textMessages(locale), visionMessages(locale)]
  // The first text of a section is the empty one that it began with.
  const written = texts.filter(({ number }) => number > 1)
  return (
    <Card id="teksten" title={t.title} look={3}>
      {written.length < 2 ? (
        <p class="muted">{t.none}</p>
      ) : (
        <Log
          entries={written.map(({ number, savedAt, savedBy, versions }) => {
            const when = formats(locale).moment(savedAt, region.timeZone)
            return {
              when,
              text: (
                <>
                  {number === section.number ? (
                    `${savedBy ?? v.somebody} (${t.current})`
                  ) : (
                    <a href={sectionTextPath(region.slug, section.id, number)}>
                      {savedBy ?? v.somebody}
                      <span class="visually-hidden">, {when}</span>
                    </a>
                  )}
                  {versions.length > 0 && <span class="muted"> {t.inVersions(versions.join(', '))}</span>}
                </>
              ),
            }
          })}
        />
      )}
    </Card>
  )
}
