#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

// The part of ICU that PlanLens uses, without any ICU type: Foundation on Linux brings ICU headers of its own, and
// a Swift module that sees both sets does not compile.
//
// Every `status` is an ICU error code: above 0 the call failed, 0 or below it worked. Strings are UTF-8 with an
// ending zero, UTF-16 buffers carry their length in units.

/// Status of a call whose result did not fit; the returned length is the length that is needed.
enum { CICU_BUFFER_OVERFLOW = 15 };

typedef struct cicu_breaker cicu_breaker;
typedef struct cicu_transform cicu_transform;
typedef struct cicu_detector cicu_detector;
typedef struct cicu_collator cicu_collator;
typedef struct cicu_converter cicu_converter;

/// Writes the versions of the ICU library and of its Unicode data, four numbers each.
void cicu_versions(uint8_t *_Nonnull icu, uint8_t *_Nonnull unicode);

/// Name of an error code, never null.
const char *_Nonnull cicu_error_name(int32_t status);

/// Opens a word breaker; null where `status` tells of an error.
cicu_breaker *_Nullable cicu_breaker_open(const char *_Nonnull locale, int32_t *_Nonnull status);

/// A second breaker with the rules of the first and no text.
cicu_breaker *_Nullable cicu_breaker_clone(const cicu_breaker *_Nonnull breaker, int32_t *_Nonnull status);

/// Closes a breaker.
void cicu_breaker_close(cicu_breaker *_Nonnull breaker);

/// Lends UTF-8 text to the breaker; the bytes must stay until the text is cleared.
void cicu_breaker_set_utf8(cicu_breaker *_Nonnull breaker, const uint8_t *_Nullable bytes, int64_t length,
                           int32_t *_Nonnull status);

/// Lends UTF-16 text to the breaker; the units must stay until the text is cleared.
void cicu_breaker_set_utf16(cicu_breaker *_Nonnull breaker, const uint16_t *_Nullable units, int64_t length,
                            int32_t *_Nonnull status);

/// End of the next piece in units of the text that was set, or -1 behind the last; writes the piece's rule status.
int32_t cicu_breaker_next(cicu_breaker *_Nonnull breaker, int32_t *_Nonnull rule_status);

/// Lets go of the text.
void cicu_breaker_clear(cicu_breaker *_Nonnull breaker);

/// Opens a transform by its identifier, such as `Traditional-Simplified`.
cicu_transform *_Nullable cicu_transform_open(const char *_Nonnull identifier, int32_t *_Nonnull status);

/// Closes a transform.
void cicu_transform_close(cicu_transform *_Nonnull transform);

/// Rewrites `units` in place and returns the new length; more than `capacity` with CICU_BUFFER_OVERFLOW.
int32_t cicu_transform_apply(const cicu_transform *_Nonnull transform, uint16_t *_Nonnull units, int32_t length,
                             int32_t capacity, int32_t *_Nonnull status);

/// Opens a detector of encodings.
cicu_detector *_Nullable cicu_detector_open(int32_t *_Nonnull status);

/// Closes a detector.
void cicu_detector_close(cicu_detector *_Nonnull detector);

/// Guesses the encoding of `bytes`: its name (to `name`, at most `capacity` bytes) and a confidence of 0 to 100, or -1
/// where there is no guess.
int32_t cicu_detector_guess(cicu_detector *_Nonnull detector, const uint8_t *_Nonnull bytes, int32_t length,
                            char *_Nonnull name, int32_t capacity, int32_t *_Nonnull status);

/// Opens a collator for a locale such as `zh-u-co-pinyin`.
cicu_collator *_Nullable cicu_collator_open(const char *_Nonnull locale, int32_t *_Nonnull status);

/// Closes a collator.
void cicu_collator_close(cicu_collator *_Nonnull collator);

/// -1, 0 or 1 for the order of two UTF-8 texts.
int32_t cicu_collator_compare(const cicu_collator *_Nonnull collator, const uint8_t *_Nullable left,
                              int32_t left_length, const uint8_t *_Nullable right, int32_t right_length,
                              int32_t *_Nonnull status);

/// Opens a strict converter from a named encoding to UTF-16.
cicu_converter *_Nullable cicu_converter_open(const char *_Nonnull name, int32_t *_Nonnull status);

/// Closes a converter.
void cicu_converter_close(cicu_converter *_Nonnull converter);

/// Converts a whole text; writes to `units` and returns how many were written. `*consumed` is the number of bytes that
/// were read well: less than `length` where the bytes are not text of this encoding.
int32_t cicu_converter_decode(cicu_converter *_Nonnull converter, const uint8_t *_Nullable bytes, int64_t length,
                              uint16_t *_Nonnull units, int64_t capacity, int64_t *_Nonnull consumed,
                              int32_t *_Nonnull status);

#endif
