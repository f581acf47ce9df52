// Figures for the operator, in the form that Prometheus reads.
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

const requests = new Histogram({
  name: 'spoorboek_request_seconds',
  help: 'Time to answer a request, by route and status',
  labelNames: ['route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
})

export function observeRequest(route: string, status: number, seconds: number): void {
  requests.observe({ route, status: String(status) }, seconds)
}
