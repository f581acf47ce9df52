import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { fundingMessages } from '../../messages.ts'
import { evidenceMessages } from '../messages.ts'
import { addEvidencePath, missingEvidencePath } from '../paths.ts'
import type { MissingPiece, RegionFile } from '../queries.ts'
import { keyOf } from '../rules.ts'
import { pieceColumns } from './missing-page.tsx'

export interface AddPageProps {
  region: Region
  pieces: readonly MissingPiece[]
  /** Files that are here already, the newest first. */
  existing: readonly RegionFile[]
  typed: Typed
  errors: readonly FieldError[]
}

/** One file for one piece, or for several that it covers at once. */
export function AddPage({ region, pieces, existing, typed, errors }: AddPageProps) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const back = missingEvidencePath(region.slug)
  return (
    <Workspace title={t.addTitle} section="evidence">
      <Breadcrumb trail={[{ href: back, text: t.title }]} current={t.addTitle} />
      <PageHead title={t.addTitle} below={pieces.length ? t.addLead(pieces.length) : undefined} />
      {pieces.length === 0 ? (
        <EmptyState
          level={2}
          title={t.nothingChosenTitle}
          text={t.nothingChosen}
          action={<ButtonLink href={back}>{t.toMissing}</ButtonLink>}
        />
      ) : (
        <Stack gap="l">
          <ErrorSummary errors={[...errors]} />
          <Card flush>
            <DataTable label={t.what} columns={pieceColumns(region, locale)} rows={pieces} rowKey={keyOf} />
          </Card>
          <Form action={addEvidencePath(region.slug)} multipart>
            <Hidden name="id" value={pieces.map(keyOf).join(' ')} />
            <FileField
              name="file"
              label={t.file}
              help={t.fileHelp}
              error={errorOf(errors, 'file')}
              accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx,.odt,.ods"
            />
            {existing.length > 0 && (
              <SelectField
                name="bestaand"
                label={t.existing}
                value={typed['bestaand']}
                error={errorOf(errors, 'bestaand')}
                empty={t.noExisting}
                options={existing.map(({ id, name, kinds }) => ({
                  value: String(id),
                  label: `${name} (${kinds.map((kind) => t.kinds[kind]).join(', ')})`,
                }))}
              />
            )}
            <FormActions>
              <Button kind="primary">{t.send}</Button>
              <ButtonLink kind="quiet" href={back}>
                {fundingMessages(locale).back}
              </ButtonLink>
            </FormActions>
          </Form>
        </Stack>
      )}
    </Workspace>
  )
}
