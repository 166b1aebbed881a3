#ifndef CFUZZ_ENCODER_H
#define CFUZZ_ENCODER_H

#include <stdint.h>

/// Writes `count` UTF-16 units in the encoding that ICU calls `name`; what comes back is compared with what was decoded.
///
/// The number of bytes, or -1 where the encoding has no place for a character or `into` has no room.
int64_t cfuzz_encode(
    const char *_Nonnull name, const uint16_t *_Nullable units, int64_t count, uint8_t *_Nonnull into, int64_t room);

#endif
