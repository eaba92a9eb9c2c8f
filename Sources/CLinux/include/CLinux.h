#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>

// Thin wrappers of what Glibc's Swift module does not export. Errors are -1 and errno, as below.

/// One event of epoll, without the packing of `struct epoll_event`.
struct clinux_event {
  uint32_t events;
  uint64_t data;
};

enum {
  CLINUX_IN = 0x001,
  CLINUX_OUT = 0x004,
  CLINUX_ERR = 0x008,
  CLINUX_HUP = 0x010,
  CLINUX_EVENTS_MAX = 256,
};

int clinux_epoll_create(void);
int clinux_epoll_add(int epoll, int fd, uint32_t events, uint64_t data);
int clinux_epoll_change(int epoll, int fd, uint32_t events, uint64_t data);
int clinux_epoll_remove(int epoll, int fd);
/// Waits; `events` has room for CLINUX_EVENTS_MAX. A negative time-out waits for ever.
int clinux_epoll_wait(int epoll, struct clinux_event *events, int timeout_milliseconds);

/// A non-blocking eventfd, closed on exec.
int clinux_eventfd(void);
void clinux_eventfd_signal(int fd);
void clinux_eventfd_clear(int fd);

/// A non-blocking timerfd of CLOCK_MONOTONIC, closed on exec.
int clinux_timer(void);
/// Makes it readable at that time; in the past is at once.
void clinux_timer_set(int fd, uint64_t nanoseconds);
/// Makes it unreadable until it is set again.
void clinux_timer_clear(int fd);

/// accept4 with SOCK_NONBLOCK and SOCK_CLOEXEC.
int clinux_accept(int listener);
/// socket with SOCK_STREAM, SOCK_NONBLOCK and SOCK_CLOEXEC.
int clinux_stream_socket(int family, int protocol);

/// Keeps every signal from this thread: SIGTERM is for others, SIGPIPE becomes EPIPE.
void clinux_block_signals(void);
/// At most 15 bytes, as `top -H` shows.
void clinux_name_thread(const char *name);

#endif
