import { ArticlePart } from '../../../../../ui/article/article.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Downloads } from '../../../../../ui/downloads/downloads.tsx'
import type { DrawnItem } from '../../drawing/public.ts'
import { fileAbout, fileMessages } from '../messages.ts'

/** What readers take along: below the text, with what each is for. */
export function ItemFiles({ drawn: { item, fileAddress } }: { drawn: DrawnItem }) {
  const { locale } = useUi()
  const t = fileMessages(locale)
  const { files } = item.version
  if (!files.length) return null
  const lesson = ['video', 'assignment', 'guide'].includes(item.kind)
  return (
    <ArticlePart id="bestanden" title={fileMessages(item.language)[lesson ? 'lessonTitle' : 'title']}>
      <Downloads
        files={files.map(({ words, purpose, ...file }) => ({
          href: fileAddress(file),
          words,
          about: [purpose === 'more' ? null : t.purposes[purpose], fileAbout(file, locale)].filter(Boolean).join(', '),
        }))}
      />
    </ArticlePart>
  )
}
