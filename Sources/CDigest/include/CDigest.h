#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 of `length` bytes at `bytes` to `digest`. Returns 1, or 0 where the
/// library refuses.
int32_t cdigest_sha256(const uint8_t *_Nullable bytes, size_t length, uint8_t *_Nonnull digest);

#endif
