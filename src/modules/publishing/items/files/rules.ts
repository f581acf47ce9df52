// Files that readers take along with an item: which are welcome, and what each is for.

export const purposes = ['worksheet', 'teacher', 'slides', 'answers', 'more'] as const
export type Purpose = (typeof purposes)[number]

/** Documents, sound and film. No archive: nobody sees what is in it before it is opened. */
export const welcomeFiles: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/epub+zip',
  'audio/mpeg',
  'audio/ogg',
  'audio/mp4',
  'audio/x-m4a',
  'video/mp4',
  'video/webm',
]
export const welcomeEndings = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.epub,.mp3,.ogg,.m4a,.mp4,.webm'

export const mostFiles = 20

/** A kept file that texts of an item may give along. */
export interface KeptItemFile {
  readonly file: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

/** Beside the text of a version. */
export interface ItemFile extends KeptItemFile {
  readonly words: string
  readonly purpose: Purpose
}

/** How its kind is called by everybody: the ending of its name, or what follows from its type. */
export function endingOf({ name, mediaType }: Pick<KeptItemFile, 'name' | 'mediaType'>): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? mediaType.replace(/^.*[/.+-]/, '')
  return ending.toUpperCase()
}
