export { makeItems } from './items/demo.ts'
export { makeSites } from './sites/demo.ts'
