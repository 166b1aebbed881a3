#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// A SHA-256 that is being made.
typedef struct cdigest_state cdigest_state;

/// Begins one; null where there is no memory. The caller closes it.
cdigest_state *_Nullable cdigest_open(void);

/// Takes the next `length` bytes.
void cdigest_add(cdigest_state *_Nonnull state, const uint8_t *_Nullable bytes, size_t length);

/// Writes the 32 bytes of the digest, once. Returns 1, or 0 where the library refused.
int32_t cdigest_finish(cdigest_state *_Nonnull state, uint8_t *_Nonnull digest);

/// Frees it.
void cdigest_close(cdigest_state *_Nonnull state);

#endif
