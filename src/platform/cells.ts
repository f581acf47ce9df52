// The half of spreadsheets that is pure, so that rules may read it: cells, and which column means what.
export {
  cellAt,
  cellText,
  emptyCell,
  excerpt,
  fold,
  oneLine,
  type Book,
  type Cell,
  type Sheet,
} from './spreadsheet/cell.ts'
export {
  chosenColumns,
  describeColumns,
  headsOf,
  mappingFault,
  recogniseMapping,
  type ColumnInFile,
  type Mapping,
  type Meaning,
  type Vocabulary,
} from './spreadsheet/columns.ts'
