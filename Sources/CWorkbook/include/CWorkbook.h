#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdint.h>

/// A spreadsheet under construction.
typedef struct cworkbook cworkbook;

/// Looks of a cell.
enum cworkbook_style {
    cworkbook_plain,
    cworkbook_head,
    cworkbook_name,
    cworkbook_link,
    cworkbook_flagged,
    cworkbook_blank,
    cworkbook_style_count
};

/// Begins a workbook that is written to `path` when it is closed. NULL where there is no memory.
cworkbook *_Nullable cworkbook_open(const char *_Nonnull path);

/// Adds a sheet and makes it the one that is written to. 0, or the library's code where it refuses the name.
int32_t cworkbook_add_sheet(cworkbook *_Nonnull book, const char *_Nonnull name);

/// Keeps the first `rows` and `columns` in sight.
void cworkbook_freeze(cworkbook *_Nonnull book, int32_t rows, int32_t columns);

/// Width of columns, in characters.
void cworkbook_set_width(cworkbook *_Nonnull book, int32_t first, int32_t last, double width);

/// Height of a row, in points.
void cworkbook_set_height(cworkbook *_Nonnull book, int32_t row, double height);

/// Prints the sheet on one page's width.
void cworkbook_fit_width(cworkbook *_Nonnull book);

/// Buttons that filter the rows from the first one to `last_row`.
void cworkbook_set_filter(cworkbook *_Nonnull book, int32_t last_row, int32_t last_column);

/// Writes UTF-8 text as text, whatever it begins with. 0, or the library's code.
int32_t cworkbook_write_text(cworkbook *_Nonnull book, int32_t row, int32_t column, const char *_Nonnull text,
                             int32_t style);

/// Writes a number. 0, or the library's code.
int32_t cworkbook_write_number(cworkbook *_Nonnull book, int32_t row, int32_t column, double number, int32_t style);

/// Makes a cell a link to a place of the workbook (`internal:'Evidence'!A2`) that shows `text`. 0, or the library's
/// code; a sheet holds 65,530 links.
int32_t cworkbook_write_link(cworkbook *_Nonnull book, int32_t row, int32_t column, const char *_Nonnull target,
                             const char *_Nonnull text, int32_t style);

/// Writes the file and frees the workbook. 0, or the library's code.
int32_t cworkbook_close(cworkbook *_Nonnull book);

/// Frees the workbook and writes nothing.
void cworkbook_discard(cworkbook *_Nonnull book);

/// What a code means, in English.
const char *_Nonnull cworkbook_message(int32_t code);

#endif
