#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CLinux.h"

#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

_Static_assert(CLINUX_IN == EPOLLIN && CLINUX_OUT == EPOLLOUT, "events differ");
_Static_assert(CLINUX_ERR == EPOLLERR && CLINUX_HUP == EPOLLHUP, "events differ");

int clinux_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int epoll, int operation, int fd, uint32_t events, uint64_t data) {
  struct epoll_event event = {.events = events, .data.u64 = data};
  return epoll_ctl(epoll, operation, fd, &event);
}

int clinux_epoll_add(int epoll, int fd, uint32_t events, uint64_t data) {
  return control(epoll, EPOLL_CTL_ADD, fd, events, data);
}

int clinux_epoll_change(int epoll, int fd, uint32_t events, uint64_t data) {
  return control(epoll, EPOLL_CTL_MOD, fd, events, data);
}

int clinux_epoll_remove(int epoll, int fd) { return control(epoll, EPOLL_CTL_DEL, fd, 0, 0); }

int clinux_epoll_wait(int epoll, struct clinux_event *events, int timeout_milliseconds) {
  struct epoll_event raw[CLINUX_EVENTS_MAX];
  int count = epoll_wait(epoll, raw, CLINUX_EVENTS_MAX, timeout_milliseconds);
  for (int i = 0; i < count; i++) {
    events[i].events = raw[i].events;
    events[i].data = raw[i].data.u64;
  }
  return count;
}

int clinux_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void clinux_eventfd_signal(int fd) {
  uint64_t one = 1;
  // It fails only when the counter is full, and then the sleeper wakes anyway.
  ssize_t written = write(fd, &one, sizeof one);
  (void)written;
}

void clinux_eventfd_clear(int fd) {
  uint64_t count;
  ssize_t taken = read(fd, &count, sizeof count);
  (void)taken;
}

int clinux_timer(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC); }

void clinux_timer_set(int fd, uint64_t nanoseconds) {
  struct itimerspec time = {
    .it_value.tv_sec = (time_t)(nanoseconds / 1000000000),
    // Zero would disarm it.
    .it_value.tv_nsec = (long)(nanoseconds % 1000000000) | 1,
  };
  timerfd_settime(fd, TFD_TIMER_ABSTIME, &time, NULL);
}

void clinux_timer_clear(int fd) { clinux_eventfd_clear(fd); }

int clinux_accept(int listener) {
  return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int clinux_stream_socket(int family, int protocol) {
  return socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
}

void clinux_block_signals(void) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, NULL);
}

void clinux_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
// ThreadSanitizer does not see how Swift's runtime hands a continuation that is resumed at once
// from one thread to another, and takes the last look at it for a race with what its task does
// next. Only reports whose access itself lies there are left out.
const char *__tsan_default_suppressions(void);
const char *__tsan_default_suppressions(void) { return "race_top:sScc6resume9returning\n"; }
#endif
#endif
