// Drawings for the demo, of our own making: what a photo would show, without anybody in it.
import type { InventedPicture } from './items.ts'

const sheet = (ground: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270" width="1600" height="900"><rect width="480" height="270" fill="${ground}"/><g fill="none" stroke="#fff" stroke-width="9" stroke-linejoin="round" stroke-linecap="round">${inside}</g></svg>`

const signal = 'stroke="#ffc627"'

export const drawings: Readonly<Record<InventedPicture, string>> = {
  hall: sheet(
    '#73397a',
    `<path d="M60 232h360M96 228v-92h120v92M264 228v-92h120v92"/><path d="M84 136l18-44h108l18 44zM252 136l18-44h108l18 44z"/><path ${signal} d="M120 228v-40h40v40M300 190h48"/>`,
  ),
  robot: sheet(
    '#15324b',
    `<path d="M80 232h320M140 232v-36h64v36M172 196l-28-76 104-52 60 56"/><circle cx="144" cy="120" r="14"/><circle cx="248" cy="68" r="14"/><path d="M308 124v34"/><path ${signal} d="M292 190l16-22 16 22M276 206h64"/>`,
  ),
  turbine: sheet(
    '#06807c',
    `<path d="M40 228c120-34 280-34 400 0M140 210v-110M240 204v-130M340 210v-100"/><path ${signal} d="M140 100l-34 18M140 100l2-38M140 100l34 16M240 74l-40 22M240 74l2-46M240 74l40 20M340 110l-30 16M340 110l2-34M340 110l30 14"/>`,
  ),
  boat: sheet(
    '#0b5f9e',
    `<path d="M40 206c30 18 60 18 90 0s60-18 90 0 60 18 90 0 60-18 130 0M120 178l24 24h190l30-40H120z"/><path ${signal} d="M170 150l20-44h110l-20 44zM226 106l-20 44M266 106l-20 44"/><path d="M340 162v-60"/>`,
  ),
  bench: sheet(
    '#a3271c',
    `<path d="M70 160h340M100 160v72M380 160v72M100 204h280"/><path d="M120 148h120v-20H120zM150 128h70v-20h-70z"/><path ${signal} d="M280 148l90-60M300 100l24 34M346 82c22-8 34 8 24 24"/>`,
  ),
}
