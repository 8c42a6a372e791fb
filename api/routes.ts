import type { z } from 'zod'
import type { Verb } from '../domain/identity/policy.ts'
import type { Handler } from './asked.ts'

export type RouteOptions = {
  /** The schema that the handler parses: shown in the OpenAPI document. */
  readonly body?: z.ZodType
  readonly query?: z.ZodType
  /** Shows the form again, with the problems and what was typed, when the handler refuses. */
  readonly form?: Handler
  /** The route takes files: how many, and how large each may be. */
  readonly files?: { readonly most: number; readonly mostBytes: number }
}

export type Route = RouteOptions & {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly verb: Verb
  readonly handler: Handler
}

/** What a `<noun>-routes.ts` adds its lines to. */
export type Routes = {
  get(path: string, verb: Verb, handler: Handler, options?: Pick<RouteOptions, 'query'>): void
  post(path: string, verb: Verb, handler: Handler, options?: RouteOptions): void
}

/** The routes of all nouns as a list: what the application mounts, the OpenAPI document describes and the walking test walks. */
export function collectRoutes(registrations: readonly ((routes: Routes) => void)[]): Route[] {
  const collected: Route[] = []
  const routes: Routes = {
    get: (path, verb, handler, options) => collected.push({ method: 'get', path, verb, handler, ...options }),
    post: (path, verb, handler, options) => collected.push({ method: 'post', path, verb, handler, ...options }),
  }
  for (const register of registrations) register(routes)
  return collected
}
