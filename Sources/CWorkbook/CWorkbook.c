#include "CWorkbook.h"

#include <stdlib.h>
#include <xlsxwriter.h>

struct cworkbook {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *formats[cworkbook_style_count];
};

static void make_formats(cworkbook *book) {
    for (int style = 0; style < cworkbook_style_count; style++) {
        lxw_format *format = workbook_add_format(book->book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        book->formats[style] = format;
    }
    lxw_format *head = book->formats[cworkbook_head];
    format_set_bold(head);
    format_set_bg_color(head, 0xE6F0F7);
    format_set_bottom(head, LXW_BORDER_THIN);
    format_set_bold(book->formats[cworkbook_name]);
    format_set_font_color(book->formats[cworkbook_link], 0x1D5F8A);
    format_set_font_color(book->formats[cworkbook_flagged], 0x854A0A);
    format_set_font_color(book->formats[cworkbook_blank], 0x808080);
}

cworkbook *cworkbook_open(const char *path) {
    cworkbook *book = calloc(1, sizeof *book);
    if (!book) return NULL;
    book->book = workbook_new(path);
    if (!book->book) {
        free(book);
        return NULL;
    }
    // A fixed date, so that the same comparison gives the same bytes: 2000-01-01.
    lxw_doc_properties properties = {.created = 946684800};
    workbook_set_properties(book->book, &properties);
    make_formats(book);
    return book;
}

int32_t cworkbook_add_sheet(cworkbook *book, const char *name) {
    lxw_error code = workbook_validate_sheet_name(book->book, name);
    if (code != LXW_NO_ERROR) return (int32_t)code;
    lxw_worksheet *sheet = workbook_add_worksheet(book->book, name);
    if (!sheet) return (int32_t)LXW_ERROR_MEMORY_MALLOC_FAILED;
    book->sheet = sheet;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_repeat_rows(sheet, 0, 0);
    return 0;
}

void cworkbook_freeze(cworkbook *book, int32_t rows, int32_t columns) {
    worksheet_freeze_panes(book->sheet, (lxw_row_t)rows, (lxw_col_t)columns);
}

void cworkbook_set_width(cworkbook *book, int32_t first, int32_t last, double width) {
    worksheet_set_column(book->sheet, (lxw_col_t)first, (lxw_col_t)last, width, NULL);
}

void cworkbook_set_height(cworkbook *book, int32_t row, double height) {
    worksheet_set_row(book->sheet, (lxw_row_t)row, height, NULL);
}

void cworkbook_fit_width(cworkbook *book) {
    worksheet_fit_to_pages(book->sheet, 1, 0);
}

void cworkbook_set_filter(cworkbook *book, int32_t last_row, int32_t last_column) {
    worksheet_autofilter(book->sheet, 0, 0, (lxw_row_t)last_row, (lxw_col_t)last_column);
}

int32_t cworkbook_write_text(cworkbook *book, int32_t row, int32_t column, const char *text, int32_t style) {
    return (int32_t)worksheet_write_string(book->sheet, (lxw_row_t)row, (lxw_col_t)column, text,
                                           book->formats[style]);
}

int32_t cworkbook_write_number(cworkbook *book, int32_t row, int32_t column, double number, int32_t style) {
    return (int32_t)worksheet_write_number(book->sheet, (lxw_row_t)row, (lxw_col_t)column, number,
                                           book->formats[style]);
}

int32_t cworkbook_write_link(cworkbook *book, int32_t row, int32_t column, const char *target, const char *text,
                             int32_t style) {
    lxw_error code = worksheet_write_url(book->sheet, (lxw_row_t)row, (lxw_col_t)column, target,
                                         book->formats[style]);
    if (code != LXW_NO_ERROR) return (int32_t)code;
    return cworkbook_write_text(book, row, column, text, style);
}

int32_t cworkbook_close(cworkbook *book) {
    lxw_error code = workbook_close(book->book);
    free(book);
    return (int32_t)code;
}

void cworkbook_discard(cworkbook *book) {
    lxw_workbook_free(book->book);
    free(book);
}

const char *cworkbook_message(int32_t code) {
    return lxw_strerror((lxw_error)code);
}
