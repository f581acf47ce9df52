import { FocusPage, type FocusPageProps } from '../page/focus-page.tsx'
import { ConfirmForm, type ConfirmFormProps } from './confirm.tsx'

export interface ConfirmPageProps extends Omit<ConfirmFormProps, 'id' | 'level' | 'title' | 'text'> {
  page: Omit<FocusPageProps, 'children' | 'heading' | 'title'>
  title: string
  text?: string | undefined
}

/** The question as a page of its own. Inside the workspace, put `ConfirmForm` in a `WorkspacePage` instead. */
export function ConfirmPage({ page, title, text, ...form }: ConfirmPageProps) {
  return (
    <FocusPage {...page} title={`${title} – ${page.brand.name}`} heading={title} lead={text}>
      <ConfirmForm {...form} id="confirm" title={form.submit} />
    </FocusPage>
  )
}
