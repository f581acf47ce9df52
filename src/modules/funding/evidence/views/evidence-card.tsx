import type { Locale } from '../../../../platform/actor.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Checklist, type Check } from '../../../../ui/checklist/checklist.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { FileList, type ListedFile } from '../../../../ui/file-list/file-list.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import type { Region } from '../../../organisations/public.ts'
import { evidenceMessages } from '../messages.ts'
import { evidenceFilePath } from '../paths.ts'
import type { DocumentEvidence, EvidenceFile } from '../queries.ts'
import { evidenceKinds } from '../rules.ts'
import { timesheetPath } from '../timesheets/paths.ts'

export interface EvidenceCardProps {
  region: Region
  evidence: DocumentEvidence
  /** Where a file goes; null when nothing may be added. */
  action: string | null
  typed: Typed
  errors: readonly FieldError[]
}

/** The checklist of one document, its files with their fingerprint, and the way to add one. */
export function EvidenceCard({ region, evidence, action, typed, errors }: EvidenceCardProps) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const { pieces, files } = evidence
  const missing = pieces.filter(({ state }) => state === 'missing')
  return (
    <Card id="bewijs" title={t.title} look={3}>
      <Stack>
        {pieces.length > 0 ? (
          <>
            <p class="small muted">{t.complete(pieces.length - missing.length, pieces.length)}</p>
            <Checklist checks={checksOf(region, evidence, locale)} />
          </>
        ) : (
          <p class="muted">{t.nothingAsked}</p>
        )}
        {files.length > 0 && <FileList files={files.map((file) => listed(region, file, locale))} hashName={t.hash} />}
        {action && (
          <Form action={action} multipart layout="plain">
            <Stack>
              <SelectField
                name="kind"
                label={t.kindOf}
                value={typed['kind'] ?? missing[0]?.kind ?? 'other'}
                options={evidenceKinds.map((value) => ({ value, label: t.kinds[value] }))}
              />
              <FileField name="file" label={t.addHere} help={t.fileHelp} error={errorOf(errors, 'file')}>
                <Button small>{t.addHere}</Button>
              </FileField>
            </Stack>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

function checksOf(region: Region, { pieces, timesheetId }: DocumentEvidence, locale: Locale): Check[] {
  const t = evidenceMessages(locale)
  return pieces.map(({ kind, state }) => {
    const name = t.kinds[kind]
    if (state === 'missing') return { state: 'no', word: t.missingWord, text: name.toLowerCase() }
    const itself = state === 'itself' ? t.itself[kind] : undefined
    return {
      state: 'yes',
      text: itself ? `${name}, ${itself}` : name,
      ...(kind === 'timesheet' &&
        timesheetId !== null && {
          action: { href: timesheetPath(region.slug, timesheetId), text: t.openTimesheet },
        }),
    }
  })
}

function listed(region: Region, file: EvidenceFile, locale: Locale): ListedFile {
  const t = evidenceMessages(locale)
  const f = formats(locale)
  const { id, kind, name, sha256, addedBy, addedAt, keepUntil } = file
  return {
    key: `${id}${kind}`,
    name,
    sha256,
    href: evidenceFilePath(region.slug, id),
    notes: [
      `${t.kinds[kind]} · ${t.addedBy(addedBy ?? t.somebody, f.moment(addedAt, region.timeZone))}`,
      t.keepUntil(f.longDate(keepUntil)),
    ],
  }
}
