import { v7 } from 'uuid'

/**
 * An id for a row that others refer to before its statement is answered: UUIDv7, as the tables give by default; those of
 * one process sort as they were made.
 */
export const newId = (): string => v7()
