import { useUi } from '../../../../ui/context.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { mboRequestsPath, pathwaysPath } from '../../paths.ts'
import { pathwayMessages } from '../messages.ts'
import { requestMessages } from '../requests/messages.ts'

/** The two sides of working with the mbo. */
export function PathwaysHead({ region, view }: { region: string; view: 'routes' | 'requests' }) {
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  return (
    <ViewSwitch
      label={t.views}
      views={[
        { href: pathwaysPath(region), text: t.title, icon: 'route', current: view === 'routes' },
        {
          href: mboRequestsPath(region),
          text: requestMessages(locale).title,
          icon: 'message',
          current: view === 'requests',
        },
      ]}
    />
  )
}
