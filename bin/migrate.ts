import { readDatabaseConfig } from '../config.ts'
import { migrateDatabase } from '../db/migrate-database.ts'

try {
  const applied = await migrateDatabase(readDatabaseConfig().databaseUrl)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied:\n  ${applied.join('\n  ')}`)
} catch (error) {
  const { message, cause } = error as Error
  console.error(cause ? `${message}\n${(cause as Error).message}` : message)
  process.exit(1)
}
