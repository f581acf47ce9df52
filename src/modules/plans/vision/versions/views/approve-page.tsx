import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ConfirmForm } from '../../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Hidden } from '../../../../../ui/form/form.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { approvalPath, visionPath } from '../../paths.ts'
import { versionMessages } from '../messages.ts'

export interface ApprovePageProps {
  region: Region
  /** The newest version that there is; 0 for none. */
  seen: number
  /** Titles of sections without a text. */
  empty: readonly string[]
  /** Comments that nobody settled. */
  open: number
  typed: Typed
  errors: readonly FieldError[]
}

export function ApprovePage({ region, seen, empty, open, typed, errors }: ApprovePageProps) {
  const { locale } = useUi()
  const [t, v] = [versionMessages(locale), visionMessages(locale)]
  const notes = [...(empty.length ? [t.empty(empty.join(', '))] : []), ...(open > 0 ? [t.open(open)] : [])]
  return (
    <Workspace title={t.approve} section="vision">
      <Stack>
        <Breadcrumb trail={[{ href: visionPath(region.slug), text: v.title }]} current={t.approve} />
        <ErrorSummary errors={[...errors]} />
        <ConfirmForm
          id="vaststellen"
          title={t.approveTitle}
          level={1}
          action={approvalPath(region.slug)}
          text={
            <>
              <p>{t.approveText}</p>
              {notes.length > 0 && (
                <ul class="bullets">
                  {notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              )}
            </>
          }
          submit={t.submit}
          danger={false}
          backHref={visionPath(region.slug)}
        >
          <Hidden name="seen" value={String(seen)} />
          <TextField
            name="name"
            label={t.name}
            help={t.nameHelp}
            value={typed['name']}
            error={errorOf(errors, 'name')}
            maxlength={120}
            autocomplete="off"
          />
          <DateField
            name="on"
            label={t.on}
            help={t.onHelp}
            value={typed['on']}
            error={errorOf(errors, 'on')}
            autocomplete="off"
          />
        </ConfirmForm>
      </Stack>
    </Workspace>
  )
}
