// Pieces of names as the field has them; of a prime number each, so that every combination comes by.

export const words = {
  kinds:
    'Basisschool, Openbare basisschool, Scholengemeenschap, Metaalbedrijf, Installatiebedrijf, Techniekhuis, Bouwbedrijf, Metaalkring, Transport, Lasbedrijf, Hoveniersbedrijf, Drukkerij, Machinefabriek, Praktijkschool, Elektro, Kwekerij, Timmerfabriek, Schildersbedrijf, Autobedrijf',
  names:
    'Kompas, Wegwijzer, Vuurvogel, Regenboog, Klimop, Esdoorn, Zwaluw, Brug, Veenland, Horizon, Zonnewijzer, Molen, Akker, Haven, Sluis, Poort, Toren, Wilg, Kievit, Spoor, Veste, Linde, Meander',
  families:
    'van den Berg, Jansen, de Vries, Bakker, Visser, Smit, Meijer, Mulder, Bos, Vos, Peters, Hendriks, Dekker, Brouwer, de Wit, Dijkstra, Postma, Kuipers, Veenstra, Hoekstra, Scholten, Kamphuis, Wolters, Timmer, Kok, Prins, Huisman, Post, Kramer, Bosch, Evers',
  places:
    'Emmen, Zwolle, Emmeloord, Groningen, Assen, Amsterdam, Utrecht, Den Haag, Hoogeveen, Meppel, Coevorden, Deventer, Rijssen, Rijswijk, Almelo, Hengelo, Enschede, Doetinchem, Zutphen, Nijmegen, Venlo, Roermond, Breda, Tilburg, Goes, Middelburg, Gouda, Leiden, Alkmaar, Hoorn, Lelystad, Heerenveen, Sneek, Drachten, Dokkum, Winschoten, Stadskanaal',
  deeds:
    'Gastles over, Workshop, Bezoek rond, Keuzevak, Excursie naar, Robot lassen met, Bezoek aan lasrobots en, Open dag over, Project, Meedoen aan, Wedstrijd, Lesreeks, Stage in',
  subjects:
    'wind op zee, drones, techniekonderwijs, domotica, zonnepanelen, machines, elektrisch rijden, de brandweer, houtbouw, waterstof, verpakkingen, voeding, textiel, beton, sensoren, installatietechniek, programmeren',
  audiences:
    'klas 1 vmbo, klas 2 vmbo, groep 7, groep 8, havo 3, ouders, docenten, de bovenbouw, het praktijkonderwijs, leerlingen van de basisschool, nieuwkomers',
}
