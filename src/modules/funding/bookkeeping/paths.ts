type Book = number | ':bookImport'
export const bookImportsPath = (region: string): string => `/werkplek/${region}/boekhouding`
export const bookImportPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}`
export const bookColumnsPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/kolommen`
export const bookCodesPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/codes`
export const bookAccountsPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/rekeningen`
export const bookRowsPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/rijen`
export const bookApplyPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/overname`
export const bookUndoPath = (region: string, id: Book): string => `/werkplek/${region}/boekhouding/${id}/herstel`

export const annualPath = (region: string): string => `/werkplek/${region}/jaarrekening`
export const annualFilePath = (region: string): string => `/werkplek/${region}/jaarrekening/model-g2.xlsx`
export const awardPath = (region: string): string => `/werkplek/${region}/jaarrekening/beschikking`
export const receiptsPath = (region: string): string => `/werkplek/${region}/jaarrekening/ontvangsten`
