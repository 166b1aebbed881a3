#ifndef CCHILD_H
#define CCHILD_H

#include <stdint.h>

/// Runs a program in a session of its own, feeds and reads it, and leaves nothing of it behind.

/// What a process with limits writes to standard error before memory that was not to be had ends it.
#define CCHILD_MEMORY_MARK "planlens: out of memory\n"

/// What became of a program.
typedef struct {
    /// 0 where it was started; else the system's error number.
    int32_t fault;
    /// Its exit code, or -1 where a signal ended it.
    int32_t exit_code;
    /// The signal that ended it, or 0.
    int32_t signal;
    /// 1 where it ran out of time and was ended.
    int32_t is_late;
    /// 1 where it wrote more than was allowed and was ended.
    int32_t is_flood;
    /// Greatest memory that it held, in bytes; 0 where the caller held more before.
    int64_t memory;
    uint8_t *_Nullable output;
    int64_t output_count;
    uint8_t *_Nullable errors;
    int64_t error_count;
} cchild_result;

/// Runs `arguments` (ended by NULL, the program first, looked for in PATH where it has no slash) with `environment`
/// (ended by NULL; NULL for the caller's), writes `input` to it and reads what it writes.
///
/// It and all that it started are killed when it ends, after `milliseconds`, or when it wrote more than `most` bytes.
void cchild_run(
    const char *_Nullable const *_Nonnull arguments, const char *_Nullable const *_Nullable environment,
    const char *_Nullable folder, const uint8_t *_Nullable input, int64_t length, int64_t most, int64_t milliseconds,
    cchild_result *_Nonnull result);

/// Frees what the result holds.
void cchild_free(cchild_result *_Nonnull result);

/// Puts limits on the calling process: address space and largest file in bytes, processor time in seconds, open files;
/// no core file, no new privileges, and an end when its parent ends. 0, or the system's error number.
///
/// The address space is left alone in programs that are built with a sanitizer, which reserves terabytes.
int32_t cchild_limit_self(int64_t memory, int64_t seconds, int64_t file_size, int64_t files);

#endif
