#include "CPortableDocument.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

// Prototypes of PDFium's public C interface (fpdfview.h, fpdf_text.h, fpdf_edit.h), which does not change.
typedef struct {
    float left, top, right, bottom;
} rectangle;

struct library {
    void (*init)(void);
    void *(*load)(const void *, size_t, const char *);
    unsigned long (*last_error)(void);
    void (*close)(void *);
    int (*page_count)(void *);
    void *(*load_page)(void *, int);
    void (*close_page)(void *);
    float (*page_width)(void *);
    float (*page_height)(void *);
    void *(*load_text)(void *);
    void (*close_text)(void *);
    int (*count_characters)(void *);
    unsigned int (*unicode)(void *, int);
    int (*is_generated)(void *, int);
    int (*is_unmapped)(void *, int);
    double (*font_size)(void *, int);
    float (*angle)(void *, int);
    int (*loose_box)(void *, int, rectangle *);
    int (*origin)(void *, int, double *, double *);
    int (*count_objects)(void *);
    void *(*object)(void *, int);
    int (*object_type)(void *);
    int (*object_bounds)(void *, float *, float *, float *, float *);
};

struct cpdf {
    struct library calls;
    void *document, *page, *text;
};

// PDFium keeps fonts, caches and the last error for a whole process: one call at a time, whichever file it is for.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

enum { error_password = 4, error_security = 5, path_object = 2, image_object = 3 };

static int find(void *handle, void *call, const char *name) {
    void *place = dlsym(handle, name);
    *(void **)call = place;
    return place != NULL;
}

static int bind_calls(void *handle, struct library *calls) {
    return find(handle, &calls->init, "FPDF_InitLibrary") && find(handle, &calls->load, "FPDF_LoadMemDocument64")
        && find(handle, &calls->last_error, "FPDF_GetLastError") && find(handle, &calls->close, "FPDF_CloseDocument")
        && find(handle, &calls->page_count, "FPDF_GetPageCount") && find(handle, &calls->load_page, "FPDF_LoadPage")
        && find(handle, &calls->close_page, "FPDF_ClosePage") && find(handle, &calls->page_width, "FPDF_GetPageWidthF")
        && find(handle, &calls->page_height, "FPDF_GetPageHeightF")
        && find(handle, &calls->load_text, "FPDFText_LoadPage")
        && find(handle, &calls->close_text, "FPDFText_ClosePage")
        && find(handle, &calls->count_characters, "FPDFText_CountChars")
        && find(handle, &calls->unicode, "FPDFText_GetUnicode")
        && find(handle, &calls->is_generated, "FPDFText_IsGenerated")
        && find(handle, &calls->is_unmapped, "FPDFText_HasUnicodeMapError")
        && find(handle, &calls->font_size, "FPDFText_GetFontSize")
        && find(handle, &calls->angle, "FPDFText_GetCharAngle")
        && find(handle, &calls->loose_box, "FPDFText_GetLooseCharBox")
        && find(handle, &calls->origin, "FPDFText_GetCharOrigin")
        && find(handle, &calls->count_objects, "FPDFPage_CountObjects")
        && find(handle, &calls->object, "FPDFPage_GetObject") && find(handle, &calls->object_type, "FPDFPageObj_GetType")
        && find(handle, &calls->object_bounds, "FPDFPageObj_GetBounds");
}

static cpdf *open_file(const char *library, const uint8_t *bytes, int64_t length, int32_t *status) {
    *status = cpdf_no_library;
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return NULL;
    cpdf *file = calloc(1, sizeof *file);
    if (file == NULL) {
        *status = cpdf_no_memory;
        return NULL;
    }
    // The library stays loaded, for the next file.
    if (!bind_calls(handle, &file->calls)) {
        free(file);
        return NULL;
    }
    file->calls.init();
    file->document = file->calls.load(bytes, (size_t)length, NULL);
    if (file->document != NULL) {
        *status = cpdf_ok;
        return file;
    }
    unsigned long code = file->calls.last_error();
    *status = code == error_password || code == error_security ? cpdf_encrypted : cpdf_corrupt;
    free(file);
    return NULL;
}

cpdf *cpdf_open(const char *library, const uint8_t *bytes, int64_t length, int32_t *status) {
    pthread_mutex_lock(&turn);
    cpdf *file = open_file(library, bytes, length, status);
    pthread_mutex_unlock(&turn);
    return file;
}

static void leave_page(cpdf *file) {
    if (file->text != NULL) file->calls.close_text(file->text);
    if (file->page != NULL) file->calls.close_page(file->page);
    file->text = file->page = NULL;
}

void cpdf_close(cpdf *file) {
    pthread_mutex_lock(&turn);
    leave_page(file);
    file->calls.close(file->document);
    pthread_mutex_unlock(&turn);
    free(file);
}

int32_t cpdf_page_count(cpdf *file) {
    pthread_mutex_lock(&turn);
    int count = file->calls.page_count(file->document);
    pthread_mutex_unlock(&turn);
    return count;
}

int32_t cpdf_load_page(cpdf *file, int32_t index) {
    pthread_mutex_lock(&turn);
    leave_page(file);
    file->page = file->calls.load_page(file->document, index);
    if (file->page != NULL) file->text = file->calls.load_text(file->page);
    pthread_mutex_unlock(&turn);
    return file->text == NULL ? -1 : 0;
}

void cpdf_page_size(cpdf *file, float *width, float *height) {
    pthread_mutex_lock(&turn);
    *width = file->calls.page_width(file->page);
    *height = file->calls.page_height(file->page);
    pthread_mutex_unlock(&turn);
}

int64_t cpdf_character_count(cpdf *file) {
    pthread_mutex_lock(&turn);
    int count = file->calls.count_characters(file->text);
    pthread_mutex_unlock(&turn);
    return count < 0 ? 0 : count;
}

int64_t cpdf_characters(cpdf *file, cpdf_character *into, int64_t room) {
    int64_t count = cpdf_character_count(file);
    if (count > room) count = room;
    pthread_mutex_lock(&turn);
    for (int index = 0; index < (int)count; index++) {
        cpdf_character *one = &into[index];
        rectangle box = {0, 0, 0, 0};
        one->scalar = file->calls.unicode(file->text, index);
        if (file->calls.loose_box(file->text, index, &box) == 0) box = (rectangle){0, 0, 0, 0};
        one->left = box.left, one->right = box.right, one->top = box.top, one->bottom = box.bottom;
        double across = 0, height = 0;
        one->baseline = file->calls.origin(file->text, index, &across, &height) ? (float)height : box.bottom;
        one->size = (float)file->calls.font_size(file->text, index);
        one->angle = file->calls.angle(file->text, index) * 57.29578f;
        one->is_generated = file->calls.is_generated(file->text, index) == 1;
        one->is_unmapped = file->calls.is_unmapped(file->text, index) == 1;
    }
    pthread_mutex_unlock(&turn);
    return count;
}

int64_t cpdf_boxes(cpdf *file, cpdf_box *into, int64_t room, int64_t *images) {
    int64_t written = 0;
    *images = 0;
    pthread_mutex_lock(&turn);
    int count = file->calls.count_objects(file->page);
    for (int index = 0; index < count; index++) {
        void *object = file->calls.object(file->page, index);
        int type = object == NULL ? 0 : file->calls.object_type(object);
        if (type == image_object) ++*images;
        cpdf_box box;
        if (type != path_object || written >= room) continue;
        if (file->calls.object_bounds(object, &box.left, &box.bottom, &box.right, &box.top)) into[written++] = box;
    }
    pthread_mutex_unlock(&turn);
    return written;
}
