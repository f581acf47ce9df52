// Who is slow on purpose when they bring us mail.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { openLog } from '../../log/log.ts'
import { openReceiver } from '../receiver.ts'

const open = (longest: number) =>
  openReceiver({
    host: '127.0.0.1',
    port: 0,
    name: 'post.example',
    largest: 1_000,
    tls: null,
    log: openLog('silent'),
    longest,
    welcome: async () => 'yes',
    keep: async () => 'yes',
  })
const greeted = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0]).slice(0, 3)

it('keeps places for others from an address that has two, and gives one back to it when it left', async () => {
  const receiver = await open(60_000)
  const from = (localAddress: string) => connect({ port: receiver.port, host: '127.0.0.1', localAddress })
  const [one, two] = [from('127.0.0.1'), from('127.0.0.1')]
  expect(await Promise.all([greeted(one), greeted(two)])).toEqual(['220', '220'])
  const [three, other] = [from('127.0.0.1'), from('127.0.0.2')]
  expect(await Promise.all([greeted(three), greeted(other)])).toEqual(['421', '220'])
  one.end('QUIT\r\n')
  await once(one, 'close')
  const again = from('127.0.0.1')
  expect(await greeted(again)).toBe('220')
  for (const socket of [two, three, other, again]) socket.destroy()
  await receiver.close()
})

it('ends with who says something all the time and never anything whole', async () => {
  const receiver = await open(300)
  const slow = connect({ port: receiver.port, host: '127.0.0.1' })
  slow.on('error', () => undefined)
  const dripping = setInterval(() => slow.write('a'), 20)
  const refused = await new Promise((resolve) => slow.on('close', resolve))
  clearInterval(dripping)
  expect(refused).toBeDefined()
  await receiver.close()
})
