#define _GNU_SOURCE
#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { input_end, output_end, error_end, ends };

/// Bytes that a program wrote.
struct gathered {
    uint8_t *bytes;
    int64_t count, room;
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// Reads what is there: 1, 0 at the end, -1 where it was too much or there is no memory.
static int gather(int descriptor, struct gathered *into, int64_t most) {
    if (into->room - into->count < 65536) {
        int64_t wider = into->room * 2 + 65536;
        uint8_t *more = realloc(into->bytes, (size_t)wider);
        if (more == NULL) return -1;
        into->bytes = more;
        into->room = wider;
    }
    ssize_t count = read(descriptor, into->bytes + into->count, (size_t)(into->room - into->count));
    if (count < 0) return errno == EINTR || errno == EAGAIN ? 1 : 0;
    into->count += count;
    if (into->count > most) return -1;
    return count > 0;
}

static void close_end(int *descriptor) {
    if (*descriptor >= 0) close(*descriptor);
    *descriptor = -1;
}

/// The child gets plain descriptors 0 to 2; the other ends close when it starts.
static int start(
    const char *const *arguments, const char *const *environment, const char *folder, int *ours, pid_t *child
) {
    int theirs[ends] = {-1, -1, -1};
    for (int end = 0; end < ends; end++) {
        int pair[2];
        // A pair of sockets, since writing to a closed pipe would raise a signal.
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
            int fault = errno;
            for (int done = 0; done < end; done++) close_end(&ours[done]), close_end(&theirs[done]);
            return fault;
        }
        ours[end] = pair[0];
        theirs[end] = pair[1];
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (int end = 0; end < ends; end++) posix_spawn_file_actions_adddup2(&actions, theirs[end], end);
    if (folder != NULL) posix_spawn_file_actions_addchdir_np(&actions, folder);
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int fault = posix_spawnp(
        child, arguments[0], &actions, &attributes, (char *const *)arguments,
        environment == NULL ? environ : (char *const *)environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    for (int end = 0; end < ends; end++) {
        close_end(&theirs[end]);
        if (fault != 0) close_end(&ours[end]);
        else if (end == input_end) fcntl(ours[end], F_SETFL, O_NONBLOCK);
    }
    return fault;
}

/// Writes what the child takes; closes the end when all is written or nobody reads on.
static void feed(int *descriptor, const uint8_t *input, int64_t length, int64_t *written) {
    while (*written < length) {
        ssize_t count = send(*descriptor, input + *written, (size_t)(length - *written), MSG_NOSIGNAL);
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) break;
        *written += count;
    }
    close_end(descriptor);
}

/// Serves the three ends until the child closed its two, is late or writes too much.
static void serve(
    int *ours, const uint8_t *input, int64_t length, int64_t most, int64_t deadline, struct gathered *texts,
    cchild_result *result
) {
    int64_t written = 0;
    if (length == 0) close_end(&ours[input_end]);
    while (ours[output_end] >= 0 || ours[error_end] >= 0) {
        int64_t left = deadline - now();
        if (left <= 0) {
            result->is_late = 1;
            return;
        }
        struct pollfd waits[ends];
        for (int end = 0; end < ends; end++) {
            waits[end] = (struct pollfd){ours[end], end == input_end ? POLLOUT : POLLIN, 0};
        }
        if (poll(waits, ends, left > 1000 ? 1000 : (int)left) < 0 && errno != EINTR) return;
        if (ours[input_end] >= 0 && waits[input_end].revents != 0) feed(&ours[input_end], input, length, &written);
        for (int end = output_end; end < ends; end++) {
            if (ours[end] < 0 || waits[end].revents == 0) continue;
            int went = gather(ours[end], &texts[end - 1], end == output_end ? most : 1 << 20);
            if (went < 0 && end == output_end) {
                result->is_flood = 1;
                return;
            }
            if (went <= 0) close_end(&ours[end]);
        }
    }
}

/// Waits for the child until the deadline; ends it and its whole session in any case.
static void reap(pid_t child, int64_t deadline, long before, cchild_result *result) {
    int status = 0;
    struct rusage use;
    memset(&use, 0, sizeof use);
    pid_t ended = 0;
    if (result->is_late || result->is_flood) kill(-child, SIGKILL);
    while ((ended = wait4(child, &status, WNOHANG, &use)) == 0 || (ended < 0 && errno == EINTR)) {
        if (!result->is_late && now() > deadline) {
            result->is_late = 1;
            kill(-child, SIGKILL);
        }
        struct timespec pause = {0, 500000};
        nanosleep(&pause, NULL);
    }
    kill(-child, SIGKILL);
    result->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    // A child that is started counts what its parent held before as its own; what is not above that says nothing.
    result->memory = use.ru_maxrss > before ? (int64_t)use.ru_maxrss * 1024 : 0;
}

/// Greatest memory that this process held so far, in KiB.
static long held(void) {
    struct rusage use;
    return getrusage(RUSAGE_SELF, &use) == 0 ? use.ru_maxrss : 0;
}

void cchild_run(
    const char *const *arguments, const char *const *environment, const char *folder, const uint8_t *input,
    int64_t length, int64_t most, int64_t milliseconds, cchild_result *result
) {
    memset(result, 0, sizeof *result);
    int ours[ends] = {-1, -1, -1};
    pid_t child = 0;
    int64_t deadline = now() + milliseconds;
    result->fault = start(arguments, environment, folder, ours, &child);
    if (result->fault != 0) return;
    long before = held();  // not sooner: other threads may have taken more until the child was started
    struct gathered texts[2] = {{NULL, 0, 0}, {NULL, 0, 0}};
    serve(ours, input, length, most, deadline, texts, result);
    for (int end = 0; end < ends; end++) close_end(&ours[end]);
    reap(child, deadline, before, result);
    result->output = texts[0].bytes, result->output_count = texts[0].count;
    result->errors = texts[1].bytes, result->error_count = texts[1].count;
}

void cchild_free(cchild_result *result) {
    free(result->output);
    free(result->errors);
    result->output = result->errors = NULL;
}

static int limit(int what, int64_t value) {
    struct rlimit both = {(rlim_t)value, (rlim_t)value};
    struct rlimit there;
    if (getrlimit(what, &there) == 0 && there.rlim_max < both.rlim_max) both.rlim_cur = both.rlim_max = there.rlim_max;
    return setrlimit(what, &both) == 0 ? 0 : errno;
}

#if defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

#ifndef HAS_SANITIZER
static int64_t most_memory;

/// Runs when the process breaks down: says so where it has used up much of its address space, for then a block that was
/// not to be had is the reason. Calls nothing but what a signal handler may.
static void tell_of_memory(int signal) {
    char text[64] = {0};
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t count = file < 0 ? 0 : read(file, text, sizeof text - 1);
    int64_t pages = 0;
    for (ssize_t place = 0; place < count && text[place] >= '0' && text[place] <= '9'; place++) {
        pages = pages * 10 + (text[place] - '0');
    }
    if (pages * sysconf(_SC_PAGESIZE) > most_memory / 2) {
        ssize_t written = write(STDERR_FILENO, CCHILD_MEMORY_MARK, sizeof CCHILD_MEMORY_MARK - 1);
        (void)written;
    }
    raise(signal);  // by now with what it does by default
}

static void watch_memory(int64_t memory) {
    static char stack[1 << 16];
    static const int signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    most_memory = memory;
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&other, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = tell_of_memory;
    action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    for (size_t index = 0; index < sizeof signals / sizeof signals[0]; index++) sigaction(signals[index], &action, NULL);
}
#endif

int32_t cchild_limit_self(int64_t memory, int64_t seconds, int64_t file_size, int64_t files) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int fault = limit(RLIMIT_CORE, 0);
    if (fault == 0) fault = limit(RLIMIT_CPU, seconds);
    if (fault == 0) fault = limit(RLIMIT_FSIZE, file_size);
    if (fault == 0) fault = limit(RLIMIT_NOFILE, files);
#ifndef HAS_SANITIZER
    watch_memory(memory);
    if (fault == 0) fault = limit(RLIMIT_AS, memory);
#else
    (void)memory;
#endif
    return fault;
}
