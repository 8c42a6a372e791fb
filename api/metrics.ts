import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus reads of this process. */
export type Metrics = {
  answered(method: string, route: string, status: number, ms: number): void
  readonly contentType: string
  text(): Promise<string>
}

export function createMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its address',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers: [register],
  })
  const started = new Gauge({
    name: 'api_started_at_seconds',
    help: 'When this process started',
    registers: [register],
  })
  started.setToCurrentTime()
  return {
    answered: (method, route, status, ms) => duration.observe({ method, route, status }, ms / 1000),
    contentType: register.contentType,
    text: () => register.metrics(),
  }
}
