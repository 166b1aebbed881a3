#include "CDigest.h"

#include <stdlib.h>

// The functions of SHA-256 itself: those that find an algorithm by its name first load all of the library's, its
// messages and its configuration, which takes longer than the digest of a plan.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

struct cdigest_state {
    SHA256_CTX context;
    int32_t is_good;
};

cdigest_state *cdigest_open(void) {
    cdigest_state *state = malloc(sizeof *state);
    if (state) state->is_good = SHA256_Init(&state->context) == 1;
    return state;
}

void cdigest_add(cdigest_state *state, const uint8_t *bytes, size_t length) {
    if (length > 0) state->is_good = state->is_good && SHA256_Update(&state->context, bytes, length) == 1;
}

int32_t cdigest_finish(cdigest_state *state, uint8_t *digest) {
    return state->is_good && SHA256_Final(digest, &state->context) == 1;
}

void cdigest_close(cdigest_state *state) { free(state); }
