/** What a file may hold. Counted on what really comes out of it, never on what it says of itself. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  /** All parts of an xlsx file together, unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  /** A part this many times larger than its packed form is a bomb, once it is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 2 * 1024 * 1024,
  parts: 2_000,
  sheets: 50,
  rows: 20_000,
  columns: 200,
  /** Of all sheets together, empty cells with a style included: this is what reading costs. */
  cells: 500_000,
  /** Pieces of markup in the cells and shared texts: a few for each cell, however small they are. */
  tags: 4_000_000,
} as const

/** Why a file could not be read as a spreadsheet. */
export type ReadRefusal =
  | 'empty'
  | 'tooLarge'
  | 'zipBomb'
  | 'tooManySheets'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'encrypted'
  | 'oldXls'
  | 'binaryXlsx'
  | 'openDocument'
  | 'pdf'
  | 'image'
  | 'otherDocument'
  | 'notASpreadsheet'
  | 'unclosedQuote'
  | 'unreadable'
