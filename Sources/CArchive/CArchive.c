#include "CArchive.h"

#include <stdlib.h>
#include <zip.h>

struct carchive {
    zip_t *zip;
    zip_file_t *entry;
    int64_t packed;
};

static int32_t status_of(int code) {
    switch (code) {
    case ZIP_ER_MEMORY: return carchive_no_memory;
    case ZIP_ER_COMPNOTSUPP: return carchive_method;
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD: return carchive_encrypted;
    default: return carchive_corrupt;
    }
}

carchive *carchive_open(const uint8_t *bytes, int64_t length, int32_t *status) {
    zip_error_t fault;
    zip_error_init(&fault);
    *status = carchive_no_memory;
    carchive *archive = calloc(1, sizeof *archive);
    zip_source_t *source = zip_source_buffer_create(bytes, (zip_uint64_t)length, 0, &fault);
    if (archive != NULL && source != NULL) {
        archive->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &fault);
        if (archive->zip != NULL) {
            *status = carchive_ok;
            zip_error_fini(&fault);
            return archive;
        }
        *status = status_of(zip_error_code_zip(&fault));
    }
    if (source != NULL) zip_source_free(source);
    free(archive);
    zip_error_fini(&fault);
    return NULL;
}

void carchive_close(carchive *archive) {
    if (archive->entry != NULL) zip_fclose(archive->entry);
    zip_discard(archive->zip);
    free(archive);
}

int64_t carchive_count(carchive *archive) { return (int64_t)zip_get_num_entries(archive->zip, 0); }

const char *carchive_name(carchive *archive, int64_t index) {
    return zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
}

int32_t carchive_open_entry(carchive *archive, int64_t index) {
    if (archive->entry != NULL) zip_fclose(archive->entry);
    archive->entry = NULL;
    zip_stat_t about;
    if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &about) != 0) return carchive_missing;
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE) return carchive_encrypted;
    archive->packed = (about.valid & ZIP_STAT_COMP_SIZE) ? (int64_t)about.comp_size : 0;
    archive->entry = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (archive->entry != NULL) return carchive_ok;
    return status_of(zip_error_code_zip(zip_get_error(archive->zip)));
}

int64_t carchive_packed_size(carchive *archive) { return archive->packed; }

int64_t carchive_read(carchive *archive, uint8_t *into, int64_t room) {
    return archive->entry == NULL ? -1 : (int64_t)zip_fread(archive->entry, into, (zip_uint64_t)room);
}
