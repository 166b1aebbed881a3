#include "CMarkup.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

/// What both readers write to: events and the bytes of their texts.
#include "CMarkupPrivate.h"

static int compare_name(const char *name, size_t length, const char *known) {
    int order = strncmp(name, known, length);
    return order != 0 ? order : (known[length] == 0 ? 0 : -1);
}

int32_t cmarkup_find_name(const cmarkup_reader *reader, const char *name, size_t length) {
    int32_t low = 0, high = reader->name_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int order = compare_name(name, length, reader->names[middle]);
        if (order == 0) return middle;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return -1;
}

static int grow(void **place, int64_t *room, int64_t needed, size_t size) {
    if (needed <= *room) return 1;
    int64_t wider = *room * 2 > needed ? *room * 2 : needed + 64;
    void *more = realloc(*place, (size_t)wider * size);
    if (more == NULL) return 0;
    *place = more;
    *room = wider;
    return 1;
}

static void empty_if_taken(cmarkup_reader *reader) {
    if (!reader->is_taken) return;
    reader->count = 0;
    reader->byte_count = 0;
    reader->is_taken = 0;
}

void cmarkup_add(cmarkup_reader *reader, int32_t kind, int32_t name, const char *text, int64_t length) {
    if (reader->status != cmarkup_ok) return;
    if (kind == cmarkup_text && reader->count > 0) {
        cmarkup_event *last = &reader->events[reader->count - 1];
        if (last->kind == cmarkup_text && last->start + last->length == reader->byte_count) {
            if (!grow((void **)&reader->bytes, &reader->byte_room, reader->byte_count + length, 1)) {
                reader->status = cmarkup_no_memory;
                return;
            }
            memcpy(reader->bytes + reader->byte_count, text, (size_t)length);
            last->length += length;
            reader->byte_count += length;
            return;
        }
    }
    if (reader->count >= reader->most) {
        reader->status = cmarkup_too_large;
        return;
    }
    if (!grow((void **)&reader->events, &reader->room, reader->count + 1, sizeof(cmarkup_event))
        || !grow((void **)&reader->bytes, &reader->byte_room, reader->byte_count + length, 1)) {
        reader->status = cmarkup_no_memory;
        return;
    }
    cmarkup_event event = {kind, name, reader->byte_count, length};
    reader->events[reader->count++] = event;
    if (length > 0) memcpy(reader->bytes + reader->byte_count, text, (size_t)length);
    reader->byte_count += length;
}

// MARK: XML

static const char *local_name(const char *name) {
    const char *colon = strrchr(name, ':');
    return colon == NULL ? name : colon + 1;
}

static void stop(cmarkup_reader *reader, int32_t status) {
    if (reader->status == cmarkup_ok) reader->status = status;
    XML_StopParser(reader->parser, XML_FALSE);
}

static void xml_start(void *context, const XML_Char *name, const XML_Char **attributes) {
    cmarkup_reader *reader = context;
    if (++reader->depth > reader->deepest) {
        stop(reader, cmarkup_too_deep);
        return;
    }
    const char *local = local_name(name);
    cmarkup_add(reader, cmarkup_start, cmarkup_find_name(reader, local, strlen(local)), "", 0);
    for (; attributes[0] != NULL; attributes += 2) {
        const char *attribute = local_name(attributes[0]);
        int32_t known = cmarkup_find_name(reader, attribute, strlen(attribute));
        if (known >= 0) cmarkup_add(reader, cmarkup_attribute, known, attributes[1], (int64_t)strlen(attributes[1]));
    }
    if (reader->status != cmarkup_ok) stop(reader, reader->status);
}

static void xml_end(void *context, const XML_Char *name) {
    cmarkup_reader *reader = context;
    reader->depth--;
    const char *local = local_name(name);
    cmarkup_add(reader, cmarkup_end, cmarkup_find_name(reader, local, strlen(local)), "", 0);
    if (reader->status != cmarkup_ok) stop(reader, reader->status);
}

static void xml_text(void *context, const XML_Char *text, int length) {
    cmarkup_reader *reader = context;
    cmarkup_add(reader, cmarkup_text, -1, text, length);
    if (reader->status != cmarkup_ok) stop(reader, reader->status);
}

static void xml_doctype(
    void *context, const XML_Char *name, const XML_Char *system, const XML_Char *public, int has_subset
) {
    (void)name, (void)system, (void)public, (void)has_subset;
    stop(context, cmarkup_doctype);
}

static XML_Parser open_parser(cmarkup_reader *reader) {
    XML_Parser parser = XML_ParserCreate("UTF-8");
    if (parser == NULL) return NULL;
    XML_SetUserData(parser, reader);
    XML_SetElementHandler(parser, xml_start, xml_end);
    XML_SetCharacterDataHandler(parser, xml_text);
    XML_SetStartDoctypeDeclHandler(parser, xml_doctype);
    return parser;
}

int32_t cmarkup_feed_xml(cmarkup_reader *reader, const uint8_t *bytes, int32_t length, int32_t is_last) {
    empty_if_taken(reader);
    if (reader->status != cmarkup_ok) return reader->status;
    if (reader->parser == NULL) reader->parser = open_parser(reader);
    if (reader->parser == NULL) return reader->status = cmarkup_no_memory;
    enum XML_Status status = XML_Parse(reader->parser, (const char *)bytes, length, is_last);
    if (status != XML_STATUS_OK && reader->status == cmarkup_ok) {
        reader->status = XML_GetErrorCode(reader->parser) == XML_ERROR_NO_MEMORY ? cmarkup_no_memory : cmarkup_malformed;
    }
    return reader->status;
}

int64_t cmarkup_offset(const cmarkup_reader *reader) {
    if (reader->parser == NULL) return 0;
    XML_Index index = XML_GetCurrentByteIndex(reader->parser);
    return index < 0 ? 0 : (int64_t)index;
}

// MARK: life

cmarkup_reader *cmarkup_open(const uint8_t *names, int32_t count, int32_t deepest, int64_t most) {
    cmarkup_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    size_t length = 0;
    for (int32_t index = 0; index < count; index++) length += strlen((const char *)names + length) + 1;
    reader->name_bytes = malloc(length > 0 ? length : 1);
    reader->names = calloc((size_t)(count > 0 ? count : 1), sizeof *reader->names);
    if (reader->name_bytes == NULL || reader->names == NULL) {
        cmarkup_close(reader);
        return NULL;
    }
    memcpy(reader->name_bytes, names, length);
    const char *name = reader->name_bytes;
    for (int32_t index = 0; index < count; index++) {
        reader->names[index] = name;
        name += strlen(name) + 1;
    }
    reader->name_count = count;
    reader->deepest = deepest;
    reader->most = most;
    return reader;
}

void cmarkup_close(cmarkup_reader *reader) {
    if (reader->parser != NULL) XML_ParserFree(reader->parser);
    free(reader->events);
    free(reader->bytes);
    free(reader->names);
    free(reader->name_bytes);
    free(reader);
}

cmarkup_list cmarkup_take(cmarkup_reader *reader) {
    empty_if_taken(reader);
    reader->is_taken = 1;
    cmarkup_list list = {reader->events, reader->count, reader->bytes, reader->byte_count};
    return list;
}
