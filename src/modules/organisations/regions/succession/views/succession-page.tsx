import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { mergeRegionPath, regionEntryPath, regionsRegisterPath, splitRegionPath } from '../../../paths.ts'
import { regionMessages } from '../../messages.ts'
import { successionMessages } from '../messages.ts'
import type { RegionEntry } from '../../queries.ts'

export interface SuccessionPageProps {
  kind: 'merge' | 'split'
  region: RegionEntry
  /** With which it may merge. */
  others: readonly { slug: string; name: string }[]
  typed: Typed
  errors: readonly FieldError[]
}

export function SuccessionPage({ kind, region, others, typed, errors }: SuccessionPageProps) {
  const { locale } = useUi()
  const regionTexts = regionMessages(locale)
  const t = successionMessages(locale)
  const merging = kind === 'merge'
  const title = merging ? t.mergeTitle(region.name) : t.splitTitle(region.name)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Workspace title={title} section="regionRegister">
      <Breadcrumb
        trail={[
          { href: regionsRegisterPath, text: regionTexts.title },
          { href: regionEntryPath(region.slug), text: region.name },
        ]}
        current={title}
      />
      <PageHead title={title} below={merging ? t.mergeLead : t.splitLead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Form action={(merging ? mergeRegionPath : splitRegionPath)(region.slug)}>
          {merging ? (
            <>
              <SelectField
                {...field('other')}
                label={t.other}
                empty
                options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
              />
              <TextField {...field('name')} label={t.newName} autocomplete="off" />
            </>
          ) : (
            <>
              <TextField {...field('name')} label={t.firstName} autocomplete="off" />
              <TextArea
                {...field('municipalities')}
                label={t.firstMunicipalities}
                help={regionTexts.municipalitiesHelp}
                rows={4}
              />
              <TextField {...field('otherName')} label={t.secondName} autocomplete="off" />
              <TextArea
                {...field('otherMunicipalities')}
                label={t.secondMunicipalities}
                help={regionTexts.municipalitiesHelp}
                rows={4}
              />
            </>
          )}
          <DateField {...field('fromDay')} label={t.fromDay} />
          <FormActions>
            <Button kind="primary">{merging ? t.mergeNow : t.splitNow}</Button>
            <ButtonLink kind="quiet" href={regionEntryPath(region.slug)}>
              {regionTexts.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
