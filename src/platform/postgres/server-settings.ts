// PostgreSQL settings for a small machine that also runs the application.
import { accessSync, constants } from 'node:fs'

/** Written once into the data directory as `spoorboek.conf`; an administrator may change it there. */
export const tunableSettings = `# Settings for two cores shared with the application. Change what you need; read at the next start.
max_connections = 100
shared_buffers = 128MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 1GB
random_page_cost = 1.1
max_wal_size = 512MB
# The application's own requests fill both cores; splitting a query or compiling it only adds delay.
max_parallel_workers_per_gather = 0
jit = off
io_method = sync
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %a '
log_checkpoints = off
`

/** What every start decides anew, as arguments of `postgres`. */
export function serverOptions(port: number, fsync: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // A socket's path may be 107 bytes at most, which a deep project folder exceeds.
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
    fsync: fsync ? 'on' : 'off',
  }
  if (!fsync) Object.assign(settings, { full_page_writes: 'off', synchronous_commit: 'off' })
  if (process.platform === 'linux' && !hasSharedMemory()) settings['dynamic_shared_memory_type'] = 'mmap'
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Some containers and chroots come without /dev/shm. */
function hasSharedMemory(): boolean {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return true
  } catch {
    return false
  }
}
