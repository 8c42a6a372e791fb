import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type AlarmFigures, alarmFigures } from '../db/alarm-figures.ts'
import type { Database } from '../db/database.ts'

/** What Prometheus reads of this process, and of the record. */
export type Metrics = {
  answered(method: string, route: string, status: number, ms: number): void
  readonly contentType: string
  text(): Promise<string>
}

const alarms: Record<keyof AlarmFigures, { name: string; help: string }> = {
  oldestUndeliveredEvent: {
    name: 'outbox_oldest_event_age_seconds',
    help: 'Age of the oldest event that the engine has not been told; 0 when there is none',
  },
  casesOnHold: { name: 'cases_on_hold', help: 'Cases whose automatic steps stand still until somebody releases them' },
  messagesFailed: { name: 'messages_failed', help: 'Messages that were given up and wait for an officer' },
  messagesNotRendered: {
    name: 'messages_not_rendered',
    help: 'Messages that cannot be rendered until a bug is mended',
  },
}

/** How often the event loop's lag is looked at: an idle process is woken ten times a second for it, not a hundred. */
const LAG_SAMPLE_MS = 100

export function createMetrics(db: Database): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: LAG_SAMPLE_MS })
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
  const gauges = Object.entries(alarms).map(
    ([figure, about]) => [figure as keyof AlarmFigures, new Gauge({ ...about, registers: [register] })] as const,
  )
  /** Without the database nobody knows: that is not nothing. */
  const readAlarms = async (): Promise<void> => {
    const figures = await alarmFigures(db).catch(() => undefined)
    for (const [figure, gauge] of gauges) gauge.set(figures?.[figure] ?? Number.NaN)
  }
  return {
    answered: (method, route, status, ms) => duration.observe({ method, route, status }, ms / 1000),
    contentType: register.contentType,
    async text() {
      await readAlarms()
      return register.metrics()
    },
  }
}
