export const mailboxPath = '/_post'
export const galleryPath = '/_ui'
export const partPath = (part: string): string => `/_ui/${part}`
export const previewPath = (part: string, index: number | ':preview'): string => `/_ui/${part}/${index}`
export const demoSignInPath = (who: string, proof: string): string => `/_demo/${who}/${proof}`
