#include "CDigest.h"

// The functions of SHA-256 itself: those that find an algorithm by its name first load all of the library's, its
// messages and its configuration, which takes longer than the digest of a plan.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

int32_t cdigest_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
    SHA256_CTX state;
    return SHA256_Init(&state) == 1 && SHA256_Update(&state, bytes, length) == 1 && SHA256_Final(digest, &state) == 1;
}
