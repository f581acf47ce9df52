export { newsletterMessages } from './messages.ts'
export { mayTakeReaders } from './policy.ts'
export { newsletterPath, subscribersPath } from './paths.ts'
