#ifndef CPORTABLEDOCUMENT_H
#define CPORTABLEDOCUMENT_H

#include <stdint.h>

/// A PDF file, read with PDFium, which is loaded when it is needed. PDFium is not safe for several threads: calls wait for
/// each other, so that several files may be open; each of them is used by one thread at a time.
typedef struct cpdf cpdf;

enum cpdf_status {
    cpdf_ok,
    cpdf_no_library,
    cpdf_corrupt,
    cpdf_encrypted,
    cpdf_no_memory
};

/// A character as it is drawn. Boxes are in points from the lower left corner of the page.
typedef struct {
    uint32_t scalar;
    float left, bottom, right, top;
    /// Height of the line that it stands on.
    float baseline;
    float size;
    /// Turned against the line by so many degrees.
    float angle;
    /// 1 for a blank or line end that PDFium added.
    uint8_t is_generated;
    /// 1 where the file does not say which character it is.
    uint8_t is_unmapped;
} cpdf_character;

/// The box of a drawn line or rectangle, in points.
typedef struct {
    float left, bottom, right, top;
} cpdf_box;

/// Opens the file in `bytes`, which stay the caller's and must outlive it.
cpdf *_Nullable cpdf_open(
    const char *_Nonnull library, const uint8_t *_Nullable bytes, int64_t length, int32_t *_Nonnull status);

void cpdf_close(cpdf *_Nonnull file);

int32_t cpdf_page_count(cpdf *_Nonnull file);

/// Makes a page the one that is asked; 0, or -1 where it cannot be read.
int32_t cpdf_load_page(cpdf *_Nonnull file, int32_t index);

/// Size of the page in points.
void cpdf_page_size(cpdf *_Nonnull file, float *_Nonnull width, float *_Nonnull height);

/// Number of characters of the page.
int64_t cpdf_character_count(cpdf *_Nonnull file);

/// Characters of the page in the order in which they are drawn; how many were written.
int64_t cpdf_characters(cpdf *_Nonnull file, cpdf_character *_Nonnull into, int64_t room);

/// Lines and rectangles of the page, not more than `room`; how many were written. `images` gets the number of pictures.
int64_t cpdf_boxes(cpdf *_Nonnull file, cpdf_box *_Nonnull into, int64_t room, int64_t *_Nonnull images);

#endif
