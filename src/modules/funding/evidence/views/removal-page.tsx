import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { ConfirmForm } from '../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { evidenceMessages } from '../messages.ts'
import { evidenceFilesPath, evidenceRemovalPath } from '../paths.ts'
import type { EvidenceFile } from '../queries.ts'

/** Asks once before a file is gone for good, or says why it stays. */
export function RemovalPage({ region, file, needed }: { region: Region; file: EvidenceFile; needed: boolean }) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const back = evidenceFilesPath(region.slug)
  return (
    <Workspace title={t.removeTitle(file.name)} section="evidence">
      <Breadcrumb trail={[{ href: back, text: t.files }]} current={file.name} />
      {needed ? (
        <Notice tone="caution" action={<ButtonLink href={back}>{t.allFiles}</ButtonLink>}>
          {t.needed(formats(locale).longDate(file.keepUntil))}
        </Notice>
      ) : (
        <ConfirmForm
          id="weghalen"
          level={1}
          title={t.removeTitle(file.name)}
          text={t.removeText}
          action={evidenceRemovalPath(region.slug, file.id)}
          consequences={[t.removeServes(file.serves)]}
          submit={t.remove}
          backHref={back}
        />
      )}
    </Workspace>
  )
}
