#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/uiter.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

_Static_assert(sizeof(UErrorCode) == sizeof(int32_t), "status is passed as int32_t");
_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UTF-16 units are passed as uint16_t");
_Static_assert(CICU_BUFFER_OVERFLOW == U_BUFFER_OVERFLOW_ERROR, "the code is repeated in the header");

struct cicu_breaker {
    UBreakIterator *iterator;
    UText text;
};

void cicu_versions(uint8_t *icu, uint8_t *unicode) {
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
}

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

static cicu_breaker *own_breaker(UBreakIterator *iterator, int32_t *status) {
    cicu_breaker *breaker = U_SUCCESS(*status) ? malloc(sizeof *breaker) : NULL;
    if (breaker == NULL) {
        if (iterator != NULL) ubrk_close(iterator);
        if (U_SUCCESS(*status)) *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    UText empty = UTEXT_INITIALIZER;
    breaker->iterator = iterator;
    breaker->text = empty;
    return breaker;
}

cicu_breaker *cicu_breaker_open(const char *locale, int32_t *status) {
    *status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, (UErrorCode *)status);
    return own_breaker(iterator, status);
}

cicu_breaker *cicu_breaker_clone(const cicu_breaker *breaker, int32_t *status) {
    *status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_clone(breaker->iterator, (UErrorCode *)status);
    return own_breaker(iterator, status);
}

void cicu_breaker_close(cicu_breaker *breaker) {
    ubrk_close(breaker->iterator);
    utext_close(&breaker->text);
    free(breaker);
}

static void set_text(cicu_breaker *breaker, int32_t *status) {
    ubrk_setUText(breaker->iterator, &breaker->text, (UErrorCode *)status);
    if (U_SUCCESS(*status)) ubrk_first(breaker->iterator);
}

void cicu_breaker_set_utf8(cicu_breaker *breaker, const uint8_t *bytes, int64_t length, int32_t *status) {
    *status = U_ZERO_ERROR;
    const char *text = bytes == NULL ? "" : (const char *)bytes;
    utext_openUTF8(&breaker->text, text, length, (UErrorCode *)status);
    set_text(breaker, status);
}

void cicu_breaker_set_utf16(cicu_breaker *breaker, const uint16_t *units, int64_t length, int32_t *status) {
    static const UChar nothing[1] = {0};
    *status = U_ZERO_ERROR;
    utext_openUChars(&breaker->text, units == NULL ? nothing : units, length, (UErrorCode *)status);
    set_text(breaker, status);
}

int32_t cicu_breaker_next(cicu_breaker *breaker, int32_t *rule_status) {
    int32_t end = ubrk_next(breaker->iterator);
    *rule_status = ubrk_getRuleStatus(breaker->iterator);
    return end == UBRK_DONE ? -1 : end;
}

void cicu_breaker_clear(cicu_breaker *breaker) {
    int32_t status;
    cicu_breaker_set_utf16(breaker, NULL, 0, &status);
}

cicu_transform *cicu_transform_open(const char *identifier, int32_t *status) {
    UChar name[128];
    int32_t length = 0;
    *status = U_ZERO_ERROR;
    u_strFromUTF8(name, 128, &length, identifier, -1, (UErrorCode *)status);
    return (cicu_transform *)utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, (UErrorCode *)status);
}

void cicu_transform_close(cicu_transform *transform) { utrans_close((UTransliterator *)transform); }

int32_t cicu_transform_apply(const cicu_transform *transform, uint16_t *units, int32_t length, int32_t capacity,
                             int32_t *status) {
    int32_t limit = length;
    *status = U_ZERO_ERROR;
    utrans_transUChars((const UTransliterator *)transform, units, &length, capacity, 0, &limit, (UErrorCode *)status);
    return length;
}

cicu_detector *cicu_detector_open(int32_t *status) {
    *status = U_ZERO_ERROR;
    return (cicu_detector *)ucsdet_open((UErrorCode *)status);
}

void cicu_detector_close(cicu_detector *detector) { ucsdet_close((UCharsetDetector *)detector); }

int32_t cicu_detector_guess(cicu_detector *detector, const uint8_t *bytes, int32_t length, char *name,
                            int32_t capacity, int32_t *status) {
    UErrorCode *code = (UErrorCode *)status;
    *code = U_ZERO_ERROR;
    ucsdet_setText((UCharsetDetector *)detector, (const char *)bytes, length, code);
    const UCharsetMatch *match = ucsdet_detect((UCharsetDetector *)detector, code);
    if (U_FAILURE(*code) || match == NULL) return -1;
    const char *found = ucsdet_getName(match, code);
    int32_t confidence = ucsdet_getConfidence(match, code);
    if (U_FAILURE(*code) || strlen(found) >= (size_t)capacity) return -1;
    strcpy(name, found);
    return confidence;
}

cicu_collator *cicu_collator_open(const char *locale, int32_t *status) {
    *status = U_ZERO_ERROR;
    return (cicu_collator *)ucol_open(locale, (UErrorCode *)status);
}

void cicu_collator_close(cicu_collator *collator) { ucol_close((UCollator *)collator); }

int32_t cicu_collator_compare(const cicu_collator *collator, const uint8_t *left, int32_t left_length,
                              const uint8_t *right, int32_t right_length, int32_t *status) {
    *status = U_ZERO_ERROR;
    return ucol_strcollUTF8((const UCollator *)collator, left == NULL ? "" : (const char *)left, left_length,
                            right == NULL ? "" : (const char *)right, right_length, (UErrorCode *)status);
}

cicu_converter *cicu_converter_open(const char *name, int32_t *status) {
    UErrorCode *code = (UErrorCode *)status;
    *code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, code);
    if (U_FAILURE(*code)) return NULL;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, code);
    if (U_FAILURE(*code)) {
        ucnv_close(converter);
        return NULL;
    }
    return (cicu_converter *)converter;
}

void cicu_converter_close(cicu_converter *converter) { ucnv_close((UConverter *)converter); }

int32_t cicu_converter_decode(cicu_converter *converter, const uint8_t *bytes, int64_t length, uint16_t *units,
                              int64_t capacity, int64_t *consumed, int32_t *status) {
    UErrorCode *code = (UErrorCode *)status;
    *code = U_ZERO_ERROR;
    const char *start = bytes == NULL ? "" : (const char *)bytes;
    const char *source = start;
    UChar *target = units;
    ucnv_resetToUnicode((UConverter *)converter);
    ucnv_toUnicode((UConverter *)converter, &target, units + capacity, &source, start + length, NULL, 1, code);
    *consumed = source - start;
    if (U_FAILURE(*code) && *code != U_BUFFER_OVERFLOW_ERROR) {
        char invalid[16];
        int8_t count = sizeof invalid;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars((UConverter *)converter, invalid, &count, &ignored);
        if (U_SUCCESS(ignored)) *consumed -= count;
    }
    return (int32_t)(target - units);
}
