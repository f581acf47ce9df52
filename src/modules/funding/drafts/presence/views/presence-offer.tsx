import { formats } from '../../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { presenceMessages } from '../messages.ts'
import { presenceDraftPath } from '../paths.ts'
import type { Offer } from '../rules.ts'

/** Pupils were there and that counts: a draft is one form away. */
export function PresenceOffer({ offer, region, activity }: { offer: Offer; region: string; activity: number }) {
  const { locale } = useUi()
  const t = presenceMessages(locale)
  const f = formats(locale)
  return (
    <Notice title={t.offer} action={<ButtonLink href={presenceDraftPath(region, activity)}>{t.make}</ButtonLink>}>
      {t.offerText(f.percent(offer.share / 100), f.number(offer.pupils))}
    </Notice>
  )
}
