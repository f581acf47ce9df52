export { newsletterMessages } from './messages.ts'
export { newsletterPath, subscribersPath } from './paths.ts'
