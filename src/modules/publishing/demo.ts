export { makeSites } from './sites/demo.ts'
