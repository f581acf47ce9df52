import { defineMessages } from '../../../platform/i18n.ts'
import type { BoundaryRefusal } from '../../../platform/geo/boundaries.ts'

export const mapMessages = defineMessages<{ readonly refused: Readonly<Record<BoundaryRefusal, string>> }>({
  nl: {
    refused: {
      notJson: 'Dit is geen JSON. Kies een GeoJSON-bestand met gemeenten.',
      notGeoJson: 'Dit is geen GeoJSON met vlakken. Kies een FeatureCollection van gemeenten.',
      provinces: 'Dit zijn provincies. Die tekent Spoorboek uit de gemeenten: kies een bestand met gemeenten.',
      noMunicipalities: 'Niet elk vlak heeft een gemeentecode (GM0114) en een naam. Kies een bestand met gemeenten.',
      outsideTheCountry: 'Er liggen punten buiten Nederland. Het bestand moet in WGS84 (graden) of RD (meters) staan.',
      codeTwice: 'Een gemeentecode komt twee keer voor. Kies een bestand met elke gemeente één keer.',
    },
  },
  en: {
    refused: {
      notJson: 'This is not JSON. Choose a GeoJSON file with municipalities.',
      notGeoJson: 'This is not GeoJSON with areas. Choose a FeatureCollection of municipalities.',
      provinces: 'These are provinces. Spoorboek draws those from municipalities: choose a file with municipalities.',
      noMunicipalities: 'Not every area has the code of a municipality (GM0114) and a name. Choose a file with those.',
      outsideTheCountry: 'Some points lie outside the Netherlands. The file must be in WGS84 (degrees) or RD (metres).',
      codeTwice: 'The code of a municipality is there twice. Choose a file with each municipality once.',
    },
  },
})
