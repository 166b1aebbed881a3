#include "CFuzzEncoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

int64_t cfuzz_encode(const char *name, const uint16_t *units, int64_t count, uint8_t *into, int64_t room) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    // What ICU decodes to a character that other bytes mean as well is written as these bytes only with its fallbacks.
    if (U_SUCCESS(status)) ucnv_setFallback(converter, 1);
    char *target = (char *)into;
    const UChar *source = (const UChar *)units;
    if (U_SUCCESS(status)) {
        ucnv_fromUnicode(
            converter, &target, target + room, &source, source + count, NULL, 1, &status);
    }
    ucnv_close(converter);
    return U_SUCCESS(status) ? (int64_t)(target - (char *)into) : -1;
}
