#include "CMarkupPrivate.h"

// libxml2's headers pull in ICU's where it was built with it; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <string.h>

/// What the handlers are called with.
typedef struct {
    cmarkup_reader *reader;
    htmlParserCtxtPtr parser;
} html_context;

/// Whether a script or style ends here: its end tag is the only one that ends it (the HTML standard, 13.2.5.15).
static int ends_code(const xmlChar *text, const xmlChar *name) {
    int length = xmlStrlen(name);
    if (text[1] != '/' || xmlStrncasecmp(text + 2, name, length) != 0) return 0;
    return text[2 + length] != 0 && strchr("\t\n\f\r />", text[2 + length]) != NULL;
}

/// libxml2 lets other tags inside a script or style end it, and what follows would be text of the page. The parser, which
/// stands at the end of the start tag and reads a copy of its own, gets to see none of them.
static void blank_tags_in_code(htmlParserCtxtPtr parser, const xmlChar *name) {
    if (strcmp((const char *)name, "script") != 0 && strcmp((const char *)name, "style") != 0) return;
    xmlChar *text = (xmlChar *)parser->input->cur;
    if (*text != '>') return;  // in XHTML it may hold nothing
    for (; text < parser->input->end; text++) {
        if (*text != '<') continue;
        if (ends_code(text, name)) return;
        *text = ' ';
    }
}

static void html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    cmarkup_reader *reader = ((html_context *)context)->reader;
    blank_tags_in_code(((html_context *)context)->parser, name);
    cmarkup_add(reader, cmarkup_start, cmarkup_find_name(reader, (const char *)name, strlen((const char *)name)), "", 0);
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        const char *attribute = (const char *)attributes[0];
        const char *value = attributes[1] == NULL ? "" : (const char *)attributes[1];
        int32_t known = cmarkup_find_name(reader, attribute, strlen(attribute));
        if (known >= 0) cmarkup_add(reader, cmarkup_attribute, known, value, (int64_t)strlen(value));
    }
}

static void html_end(void *context, const xmlChar *name) {
    cmarkup_reader *reader = ((html_context *)context)->reader;
    cmarkup_add(reader, cmarkup_end, cmarkup_find_name(reader, (const char *)name, strlen((const char *)name)), "", 0);
}

static void html_text(void *context, const xmlChar *text, int length) {
    cmarkup_add(((html_context *)context)->reader, cmarkup_text, -1, (const char *)text, length);
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
    html_context context = {reader, parser};
    parser->userData = &context;
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
