import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { itemActivitiesPath } from '../../../paths.ts'
import type { ItemDeskPageProps } from '../../desk/views/item-desk-props.ts'
import { itemActivityMessages } from '../messages.ts'

/** What of the plan it is about; only a region has one. */
export function ActivitiesCard({ scope: { slug, item }, steps }: ItemDeskPageProps) {
  const t = itemActivityMessages(useUi().locale)
  const { activities } = item.version
  if (slug === null) return null
  return (
    <Card id="activiteiten" title={t.title} look={3}>
      <Stack gap="s">
        {activities.length > 0 ? (
          <ul class="bullets">
            {activities.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        ) : (
          <p class="muted">{t.none}</p>
        )}
        {steps.includes('edit') && (
          <Row>
            <ButtonLink href={itemActivitiesPath(slug, item.id)} small>
              {t.choose}
            </ButtonLink>
          </Row>
        )}
      </Stack>
    </Card>
  )
}
