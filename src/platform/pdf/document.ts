// What a PDF can hold. A report is built from these blocks; how they look is the template's business alone.
import type { Locale } from '../actor.ts'
import type { IsoDate } from '../time.ts'

/** A stretch of text; `href` may be http, https, mailto or tel: any other address is printed as plain text. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly href?: string
}

export type RichText = string | readonly Run[]

export interface PdfHeading {
  readonly kind: 'heading'
  /** 1 is a chapter. A level that skips one is drawn a level higher, so that the outline never has a hole. */
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface PdfParagraph {
  readonly kind: 'paragraph'
  readonly text: RichText
}

export interface PdfList {
  readonly kind: 'list'
  readonly ordered?: boolean
  readonly items: readonly RichText[]
}

/** Terms with their description: period, lead applicant, state. */
export interface PdfFacts {
  readonly kind: 'facts'
  readonly facts: readonly { readonly term: string; readonly description: RichText }[]
}

/** Big numbers side by side; each says where it comes from. */
export interface PdfFigures {
  readonly kind: 'figures'
  readonly figures: readonly { readonly value: string; readonly label: string; readonly source?: string }[]
}

export interface PdfTable {
  readonly kind: 'table'
  readonly caption: string
  /** A numeric column stands right, in figures of equal width, and is never broken over lines. */
  readonly columns: readonly { readonly head: string; readonly numeric?: boolean }[]
  /** Each row has one text a column. */
  readonly rows: readonly (readonly string[])[]
  readonly totals?: readonly string[]
}

/** A chart or map. Draws its own colours; texts in it use the document's typeface. */
export interface PdfImage {
  readonly kind: 'image'
  readonly svg: string
  /** What the picture tells, for those who do not see it. */
  readonly alternative: string
  readonly caption?: string
}

/** A photograph or a scan, as it was sent. One that cannot be drawn is told of in its words. */
export interface PdfPhoto {
  readonly kind: 'photo'
  readonly content: Buffer
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly alternative: string
  readonly caption?: string
}

export interface PdfNotice {
  readonly kind: 'notice'
  readonly title?: string
  readonly text: RichText
}

export interface PdfPageBreak {
  readonly kind: 'pageBreak'
}

export type PdfBlock =
  | PdfHeading
  | PdfParagraph
  | PdfList
  | PdfFacts
  | PdfFigures
  | PdfTable
  | PdfImage
  | PdfPhoto
  | PdfNotice
  | PdfPageBreak

export interface PdfDocument {
  readonly title: string
  readonly language: Locale
  readonly author: string
  /** Printed on the first page and kept in the file; the same document always gives the same bytes. */
  readonly date: IsoDate
  readonly subtitle?: string
  /** Stands at the foot of every page, beside the page number. */
  readonly footer?: string
  readonly blocks: readonly PdfBlock[]
}
