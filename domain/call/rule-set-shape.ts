import type { z } from 'zod'
import { ruleSetSchema } from './rule-set.ts'

type Schema = z.core.$ZodType

/** The keys that an object at this place of a rule set may have, whichever of its shapes it takes. */
export const keysAt = (path: readonly PropertyKey[]): string[] => [
  ...new Set(schemasAt(path).flatMap((schema) => Object.keys(shapeOf(schema) ?? {}))),
]

/** The words that tell the shapes of an object apart, where the path ends with the key that does (`type`, `kind`). */
export function discriminatorsAt(path: readonly PropertyKey[]): string[] {
  const shapes = schemasAt(path.slice(0, -1)).map(shapeOf)
  return shapes.flatMap((shape) => literalsOf(shape?.[String(path.at(-1))]))
}

/** Every schema that may stand at a path: unions are all their options. */
function schemasAt(path: readonly PropertyKey[]): Schema[] {
  return path.reduce<Schema[]>(
    (schemas, part) => schemas.flatMap((schema) => childrenOf(schema, part)),
    opened(ruleSetSchema),
  )
}

function childrenOf(schema: Schema, part: PropertyKey): Schema[] {
  const { def } = schema._zod as { def: { type: string; element?: Schema } }
  const child = def.type === 'array' ? def.element : shapeOf(schema)?.[String(part)]
  return child ? opened(child) : []
}

/** Optional things and things with a default by what they hold, unions by their options. */
function opened(schema: Schema): Schema[] {
  const { def } = schema._zod as { def: { type: string; innerType?: Schema; options?: Schema[] } }
  if (def.type === 'union') return def.options!.flatMap(opened)
  return def.innerType ? opened(def.innerType) : [schema]
}

const shapeOf = (schema: Schema): Record<string, Schema> | undefined =>
  (schema._zod as { def: { shape?: Record<string, Schema> } }).def.shape

const literalsOf = (schema: Schema | undefined): string[] =>
  ((schema?._zod as { def: { values?: unknown[] } } | undefined)?.def.values ?? []).map(String)
