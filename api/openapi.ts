import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { paths } from '../domain/shared/paths.ts'
import { data } from './reply.ts'
import type { Route, Routes } from './routes.ts'

/** `/openapi.json`: every route that there is, from the same schemas that parse its bodies. */
export const openApiRoutes =
  (all: () => readonly Route[]) =>
  (routes: Routes): void => {
    let document: string | undefined
    routes.get(paths.openApi(), 'public.read', async () => {
      document ??= JSON.stringify(describe(all()))
      return data(document)
    })
  }

export function describe(routes: readonly Route[]) {
  const described: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    described[path] = { ...described[path], [route.method]: operationOf(route) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Caravanserai',
      version: '1',
      description:
        'Every page is also an answer in JSON: ask with `Accept: application/json` and the session’s cookie.',
    },
    paths: described as ZodOpenApiPathsObject,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } } },
    security: [{ session: [] }],
  })
}

function operationOf({ method, path, verb, body, query, files }: Route): ZodOpenApiOperationObject {
  const ids = [...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, z.string()])
  const form = files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  return {
    operationId: `${method} ${path}`,
    tags: [verb.split('.')[0]!],
    'x-verb': verb,
    requestParams: { path: z.object(Object.fromEntries(ids)), ...(query instanceof z.ZodObject ? { query } : {}) },
    ...(body ? { requestBody: { content: { 'application/json': { schema: body }, [form]: { schema: body } } } } : {}),
    responses:
      method === 'get'
        ? { 200: view, ...refusals }
        : { 303: { description: 'Done; `Location` leads on.' }, 422: problem, ...refusals },
  }
}

const view = { description: 'The page, or its view as JSON.', content: { 'text/html': {}, 'application/json': {} } }
const problem = {
  description: 'Problem details (RFC 9457): `problems` names each field and says what is wrong.',
  content: {
    'application/problem+json': {
      schema: z
        .object({
          type: z.string(),
          title: z.string(),
          status: z.int(),
          detail: z.string(),
          code: z.string(),
          instance: z.string(),
          problems: z.array(z.object({ field: z.string(), key: z.string(), message: z.string() })),
        })
        .meta({ id: 'Problem' }),
    },
  },
}
const refusals = { 401: problem, 403: problem, 404: problem, 409: problem }
