#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast from a number to a function pointer, which Swift cannot import: SQLite copies what it is given.

static inline int csqlite_bind_text(sqlite3_stmt *statement, int position, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, position, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int position, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, position, bytes, count, SQLITE_TRANSIENT);
}

// sqlite3_db_config is variadic.
static inline int csqlite_set(sqlite3 *database, int setting, int on) {
  return sqlite3_db_config(database, setting, on, (int *)0);
}

// The name of a pointer's type must live as long as the statement: a literal of C does.
static inline int csqlite_bind_fts5_api(sqlite3_stmt *statement, int position, fts5_api **api) {
  return sqlite3_bind_pointer(statement, position, (void *)api, "fts5_api_ptr", (void (*)(void *))0);
}

// Result codes with details are expressions, which Swift does not import.
static inline int csqlite_short_read(void) {
  return SQLITE_IOERR_SHORT_READ;
}
