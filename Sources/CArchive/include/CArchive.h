#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdint.h>

/// A ZIP file in memory (libzip). Nothing is ever written to disk, and no name of an entry is used as a path.
typedef struct carchive carchive;

/// Why something could not be read.
enum carchive_status {
    carchive_ok,
    carchive_corrupt,
    carchive_encrypted,
    carchive_method,
    carchive_missing,
    carchive_doubled,
    carchive_no_memory
};

/// Opens the archive in `bytes`, which stay the caller's and must outlive it. NULL with a status where it is none.
carchive *_Nullable carchive_open(const uint8_t *_Nullable bytes, int64_t length, int32_t *_Nonnull status);

void carchive_close(carchive *_Nonnull archive);

/// Number of entries.
int64_t carchive_count(carchive *_Nonnull archive);

/// Name of an entry as it is stored, ended by a zero byte; valid as long as the archive. NULL where there is none.
const char *_Nullable carchive_name(carchive *_Nonnull archive, int64_t index);

/// Opens an entry for reading; one is open at a time.
int32_t carchive_open_entry(carchive *_Nonnull archive, int64_t index);

/// Compressed size of the open entry as it is declared.
int64_t carchive_packed_size(carchive *_Nonnull archive);

/// Reads on in the open entry: number of bytes, 0 at its end, -1 where it is damaged (checksum, size).
int64_t carchive_read(carchive *_Nonnull archive, uint8_t *_Nonnull into, int64_t room);

#endif
