export interface RichTextProps {
  /** Made by `toHtml` of `platform/rich-text`, and by nothing else. */
  html: { readonly safeHtml: string }
}

/** A text with headings, lists, tables and pictures. */
export function RichText({ html }: RichTextProps) {
  return <div class="prose rich-text" dangerouslySetInnerHTML={{ __html: html.safeHtml }} />
}
