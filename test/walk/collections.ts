import type { Visitor } from '../visitor.ts'

/** A collection on the site of a region and one of the nation, both public, with one article each. */
export async function makeCollections(
  leader: Visitor,
  national: Visitor,
  region: string,
): Promise<Readonly<Record<string, string>>> {
  const here = await makeCollection(leader, `/werkplek/${region}/website/verzamelingen`)
  const there = await makeCollection(national, '/landelijk/website/verzamelingen')
  return {
    '/werkplek/:region/website/verzamelingen/:collection': here.id,
    '/landelijk/website/verzamelingen/:collection': there.id,
    ':collectionItem': here.item,
    ':usedItem': here.item,
    '/verzamelingen/:collectionSlug': region === 'emmen' ? 'nieuw-voor-de-klas' : 'nieuw-voor-de-klas-2',
    '/regio/:region/verzamelingen/:collectionSlug': 'nieuw-voor-de-klas',
  }
}

async function makeCollection(keeper: Visitor, desk: string): Promise<{ id: string; item: string }> {
  const { location } = await keeper.post(`${desk}/nieuw`, { title: 'Nieuw voor de klas', form: 'path' })
  const item = /name="item" value="(\d+)"/.exec((await keeper.get(location)).text)![1]!
  await keeper.post(`${location}/berichten`, { item })
  await keeper.post(`${location}/publicatie`, { show: 'yes' })
  return { id: location.split('/').pop()!, item }
}
