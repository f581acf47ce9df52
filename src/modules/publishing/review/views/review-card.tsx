import { formats } from '../../../../platform/i18n.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import type { Item } from '../../items/queries.ts'
import { reviewMessages } from '../messages.ts'
import { stillRightPath } from '../paths.ts'
import { isLate } from '../rules.ts'

/** From so many days before the day of review somebody may say that all is still right. */
const daysBefore = 62

/** At the desk: that a public text is to be looked at, and the one click for when it is still right. */
export function ReviewCard({ slug, item, today }: { slug: string | null; item: Item; today: IsoDate }) {
  const { locale } = useUi()
  const [t, f] = [reviewMessages(locale), formats(locale)]
  const { reviewOn, reviewedOn } = item
  if (item.publicNumber === null || reviewOn === null || reviewOn > addDays(today, daysBefore)) return null
  const late = isLate(reviewOn, today)
  return (
    <Card id="nakijken" title={late ? t.lateTitle : t.soonTitle} look={3} tinted>
      <Stack gap="s">
        <p>{late ? t.late(f.longDate(reviewOn)) : t.soon(f.longDate(reviewOn))}</p>
        {reviewedOn && <p class="small muted">{t.lookedAt(f.longDate(reviewedOn))}</p>}
        <Form action={stillRightPath(slug, item.id)} layout="plain">
          <Button icon="check">{t.stillRight}</Button>
        </Form>
        <p class="small muted">{t.stillRightHelp}</p>
      </Stack>
    </Card>
  )
}
