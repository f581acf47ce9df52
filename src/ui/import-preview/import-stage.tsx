import type { ComponentChildren } from 'preact'
import { useUi } from '../context.tsx'
import { PageHead, Stack } from '../layout/layout.tsx'
import { Notice } from '../notice/notice.tsx'
import { Workspace } from '../page/workspace.tsx'
import { ImportSteps } from './import-upload.tsx'
import { importTexts } from './messages.ts'

export interface ImportStageProps {
  section: string
  given: { readonly fileName: string; readonly appliedAt: Date | null; readonly undoneAt: Date | null }
  /** In place of the name of the file alone. */
  below?: string | undefined
  /** Whether the reader may say what each column holds. */
  columns?: boolean
  /** In place of "Overgenomen". */
  doneTitle?: string | undefined
  notice: string | null
  children: ComponentChildren
}

/** The page of one import: what will happen, or what became of it. */
export function ImportStage(props: ImportStageProps) {
  const { section, given, below, columns = true, doneTitle, notice, children } = props
  const t = importTexts(useUi().locale).titles
  const title = given.undoneAt ? t.undone : given.appliedAt ? (doneTitle ?? t.done) : t.preview
  return (
    <Workspace title={title} section={section}>
      <PageHead title={title} below={below ?? given.fileName} />
      <Stack gap="l">
        <ImportSteps at={given.appliedAt ? 'done' : 'difference'} columns={columns} />
        {notice && (
          <Notice tone="caution" role="alert">
            {notice}
          </Notice>
        )}
        {children}
      </Stack>
    </Workspace>
  )
}
