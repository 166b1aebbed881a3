#include "CMarkupPrivate.h"

// libxml2's headers pull in ICU's where it was built with it; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <string.h>

static void html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    cmarkup_reader *reader = context;
    cmarkup_add(reader, cmarkup_start, cmarkup_find_name(reader, (const char *)name, strlen((const char *)name)), "", 0);
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        const char *attribute = (const char *)attributes[0];
        const char *value = attributes[1] == NULL ? "" : (const char *)attributes[1];
        int32_t known = cmarkup_find_name(reader, attribute, strlen(attribute));
        if (known >= 0) cmarkup_add(reader, cmarkup_attribute, known, value, (int64_t)strlen(value));
    }
}

static void html_end(void *context, const xmlChar *name) {
    cmarkup_reader *reader = context;
    cmarkup_add(reader, cmarkup_end, cmarkup_find_name(reader, (const char *)name, strlen((const char *)name)), "", 0);
}

static void html_text(void *context, const xmlChar *text, int length) {
    cmarkup_add(context, cmarkup_text, -1, (const char *)text, length);
}

static void stay_silent(void *context, const char *message, ...) { (void)context, (void)message; }

int32_t cmarkup_read_html(cmarkup_reader *reader, const uint8_t *bytes, int64_t length) {
    if (length > INT32_MAX) return reader->status = cmarkup_too_large;
    htmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.startElement = html_start;
    handler.endElement = html_end;
    handler.characters = html_text;
    handler.ignorableWhitespace = html_text;
    handler.cdataBlock = html_text;
    handler.warning = stay_silent;
    handler.error = stay_silent;
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return reader->status = cmarkup_no_memory;
    memcpy(parser->sax, &handler, sizeof handler);
    parser->userData = reader;
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
        | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD | XML_PARSE_HUGE;
    // Events come out as they are read; no tree is made, so none can be too deep.
    htmlDocPtr page = htmlCtxtReadMemory(parser, (const char *)bytes, (int)length, NULL, "UTF-8", options);
    // A parser that runs out of memory ends as if the page did.
    if (parser->errNo == XML_ERR_NO_MEMORY && reader->status == cmarkup_ok) reader->status = cmarkup_no_memory;
    if (page != NULL) xmlFreeDoc(page);
    htmlFreeParserCtxt(parser);
    return reader->status;
}
