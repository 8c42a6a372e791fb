import { holdRoutes } from './case/hold-routes.ts'
import { collectRoutes } from './routes.ts'

/** Every route of the application, in the order of the nouns. */
export const allRoutes = () => collectRoutes([holdRoutes])
