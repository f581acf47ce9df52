// A connection of its own that somebody needs all the time: for a lock, or to be told of changes.
import type pg from 'pg'

export interface HeldConnection {
  /** Gives the connection back; what hung on it ends. */
  leave(): Promise<void>
}

/**
 * Holds a connection outside the pool's turns, and takes another when it is lost.
 * @param begin what to do on a new connection; when it fails, another is tried.
 * @param lost said as soon as the connection is known to be gone.
 */
export function holdConnection(
  pool: pg.Pool,
  begin: (client: pg.PoolClient) => Promise<unknown>,
  lost: () => void = () => undefined,
): HeldConnection {
  let left = false
  let client: pg.PoolClient | null = null
  const hold = async (): Promise<void> => {
    try {
      client = await pool.connect()
      client.once('error', again)
      await begin(client)
    } catch {
      again()
    }
  }
  const again = (): void => {
    lost()
    client?.release(true)
    client = null
    if (!left) setTimeout(() => void (left || (holding = hold())), 500).unref()
  }
  let holding = hold()
  return {
    leave: async () => {
      left = true
      await holding
      client?.off('error', again)
      // Closing the connection gives back what it held.
      client?.release(true)
      client = null
    },
  }
}
