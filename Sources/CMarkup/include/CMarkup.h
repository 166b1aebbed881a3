#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdint.h>

/// Reads HTML (libxml2) and XML (Expat) and hands back flat lists of events, so that neither library's headers, nor
/// callbacks into Swift, are needed. Names of elements and attributes are numbers of a list that the caller gives.

/// What an event tells.
enum cmarkup_kind {
    cmarkup_start,
    cmarkup_attribute,
    cmarkup_end,
    cmarkup_text
};

/// An element begins or ends, has an attribute (behind its start), or text follows.
typedef struct {
    int32_t kind;
    /// Place in the list of names; -1 for a name that is not in it, and for text.
    int32_t name;
    /// Place of the text or of the attribute's value in the bytes of the list.
    int64_t start;
    int64_t length;
} cmarkup_event;

/// Events since the list was emptied; the places stay true until the next call for it.
typedef struct {
    const cmarkup_event *_Nullable events;
    int64_t count;
    const uint8_t *_Nullable bytes;
    int64_t byte_count;
} cmarkup_list;

/// How reading ended.
enum cmarkup_status {
    cmarkup_ok,
    cmarkup_malformed,
    cmarkup_doctype,
    cmarkup_too_deep,
    cmarkup_no_memory,
    cmarkup_too_large
};

typedef struct cmarkup_reader cmarkup_reader;

/// A reader that knows `names`: names in the order of bytes, each ended by a zero byte. NULL without memory.
///
/// `deepest` is the greatest depth of elements, `most` the greatest number of events that are held at a time.
cmarkup_reader *_Nullable cmarkup_open(
    const uint8_t *_Nonnull names, int32_t count, int32_t deepest, int64_t most);

void cmarkup_close(cmarkup_reader *_Nonnull reader);

/// Reads a whole page in UTF-8, whatever its faults. Comments and the document type are left out.
int32_t cmarkup_read_html(cmarkup_reader *_Nonnull reader, const uint8_t *_Nullable bytes, int64_t length);

/// Reads the next piece of an XML file, `is_last` for the last one. A document type ends it: no entity is expanded and
/// nothing outside is opened. Names are local ones: `w:p` is `p`. It has to be UTF-8, whatever it declares.
int32_t cmarkup_feed_xml(
    cmarkup_reader *_Nonnull reader, const uint8_t *_Nullable bytes, int32_t length, int32_t is_last);

/// Offset of the byte at which XML stopped being read.
int64_t cmarkup_offset(const cmarkup_reader *_Nonnull reader);

/// The events since the last call, which empties the list at the next piece.
cmarkup_list cmarkup_take(cmarkup_reader *_Nonnull reader);

#endif
