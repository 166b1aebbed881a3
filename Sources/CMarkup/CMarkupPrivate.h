#ifndef CMARKUP_PRIVATE_H
#define CMARKUP_PRIVATE_H

#include "CMarkup.h"

#include <stddef.h>

struct XML_ParserStruct;

struct cmarkup_reader {
    char *name_bytes;
    const char **names;
    int32_t name_count;
    cmarkup_event *events;
    int64_t count, room, most;
    uint8_t *bytes;
    int64_t byte_count, byte_room;
    int32_t is_taken;
    int32_t depth, deepest;
    int32_t status;
    struct XML_ParserStruct *parser;
};

/// Place of a name in the reader's list; -1 where it is not in it.
int32_t cmarkup_find_name(const cmarkup_reader *reader, const char *name, size_t length);

/// Adds an event; sets the reader's status where it cannot. Text behind text becomes one event.
void cmarkup_add(cmarkup_reader *reader, int32_t kind, int32_t name, const char *text, int64_t length);

#endif
