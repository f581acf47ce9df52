import { describe, expect, it } from 'vitest'
import {
  codeOf,
  digitsOf,
  educationOf,
  isCodeIn,
  phoneOf,
  placeName,
  postcodeOf,
  provinceName,
  websiteOf,
} from '../values/rules.ts'

describe('the name of a place', () => {
  it.each([
    ['EMMEN', 'Emmen'],
    ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
    ['S-GRAVENHAGE', "'s-Gravenhage"],
    ['S HERTOGENBOSCH', "'s-Hertogenbosch"],
    ["'S GRAVENMOER", "'s Gravenmoer"],
    ["'S-HEER HENDRIKSKINDEREN", "'s-Heer Hendrikskinderen"],
    ["'T HARDE", "'t Harde"],
    ["STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"],
    ['IJMUIDEN', 'IJmuiden'],
    ['OUDERKERK AAN DEN IJSSEL', 'Ouderkerk aan den IJssel'],
    ['ALPHEN AAN DEN RIJN', 'Alphen aan den Rijn'],
    ['DEN HAAG', 'Den Haag'],
    ['HENGELO OV', 'Hengelo OV'],
    ['BERGEN NH', 'Bergen NH'],
    ['HEI- EN BOEICOP', 'Hei- en Boeicop'],
    ['REUSEL-DE MIERDEN', 'Reusel-de Mierden'],
    ['WEHE-DEN HOORN', 'Wehe-den Hoorn'],
    ['2E EXLOERMOND', '2e Exloermond'],
    ['ALTEVEER GEM NOORDENVELD', 'Alteveer gem Noordenveld'],
    ['SPAARNDAM GEM. HAARLEM', 'Spaarndam gem. Haarlem'],
    ['BLESKENSGRAAF CA', 'Bleskensgraaf ca'],
    ['SÚDWEST-FRYSLÂN', 'Súdwest-Fryslân'],
    ['Nes Ameland', 'Nes Ameland'],
    ['', ''],
  ])('of %s is %s', (given, name) => {
    expect(placeName(given)).toBe(name)
    expect(placeName(name)).toBe(name)
  })
})

describe('a value of a list', () => {
  it.each([
    ['9306 TC', '9306TC'],
    ['9306tc', '9306TC'],
    ['0306 TC', null],
    ['9306', null],
    ['9306 T1', null],
    ['9306 TCX', null],
  ])('postcode %s is %s', (given, kept) => expect(postcodeOf(given)).toBe(kept))

  it.each([
    ['0591 12 34 56', '0591123456'],
    ['(0591) 123-456', '0591123456'],
    ['591123456', '0591123456'],
    ['+31 591 123456', '+31591123456'],
    ['0031591123456', '0031591123456'],
    ['123456', null],
    ['06-12345', null],
    ['geen', null],
  ])('telephone %s is %s', (given, kept) => expect(phoneOf(given)).toBe(kept))

  it.each([
    ['www.veenland.example', 'www.veenland.example'],
    ['HTTPS://WWW.Veenland.example/', 'www.veenland.example'],
    ['http://veenland.example/emmen', 'veenland.example/emmen'],
    ['www.veenland,example', null],
    ['www. veenland.example', null],
    ['info@veenland.example', null],
    ['javascript:alert(1)', null],
    ['0591123456', null],
  ])('website %s is %s', (given, kept) => expect(websiteOf(given)).toBe(kept))

  it.each([
    ['VBO/MAVO/HAVO/VWO', 'vmbo,havo,vwo'],
    ['VWO/HAVO', 'havo,vwo'],
    ['VBO/MAVO', 'vmbo'],
    ['PRO', 'pro'],
    ['BRUGJAAR/HAVO', 'bridgeYears,havo'],
    [' havo / vwo ', 'havo,vwo'],
    ['HAVO/WO', null],
    ['', null],
  ])('structure %s is %s', (given, kept) => expect(educationOf(given)).toBe(kept))

  it.each([
    ['106', 4, '0106'],
    ['0106', 4, '0106'],
    ['10601', 4, null],
    ['1,5', 5, null],
    ['<5', 5, null],
  ])('number %s of %d digits is %s', (given, length, kept) => expect(digitsOf(given, length)).toBe(kept))

  it('calls a province as it calls itself', () => {
    expect(provinceName('Friesland')).toBe('Fryslân')
    expect(provinceName('Drenthe')).toBe('Drenthe')
  })
})

describe('the code of a school', () => {
  it.each([
    ['00AH', '00AH17', '00AH17'],
    ['00AH', '17', '00AH17'],
    ['00AH', '7', '00AH07'],
    ['00ah', '00ah17', '00AH17'],
    ['25PL', '', '25PL'],
    ['', '', ''],
  ])('of %s with %s is %s', (institution, establishment, code) => expect(codeOf(institution, establishment)).toBe(code))

  it.each([
    ['secondary', '00AH17', true],
    ['primary', '00AH17', true],
    ['primary', '00AH', false],
    ['mbo', '25PL', true],
    ['mbo', '25PL01', false],
    ['primary', '00AH1', false],
    ['primary', '0AAH17', false],
    ['primary', '00A117', false],
    ['primary', '00AH17\n', false],
  ] as const)('in the list %s %s is one: %s', (source, code, valid) => expect(isCodeIn(source, code)).toBe(valid))
})
