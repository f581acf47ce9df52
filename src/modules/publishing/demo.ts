export { makeIntake } from './intake/demo.ts'
export { makeItems } from './items/demo.ts'
export { makeSites } from './sites/demo.ts'
export { makeVisits } from './visits/demo.ts'
