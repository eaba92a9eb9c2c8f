// The physical limit that the engine is measured against: an echo server that speaks the frames of
// ttrpc 1.2 (unary) and does nothing else. One thread, one epoll; a turn drains each ready socket
// into one big buffer, writes the answers beside it and sends them with one call.
//
// It decodes no more than it must: the payload (field 3) of the Request envelope becomes the
// payload (field 2) of the Response envelope. An EchoRequest and an EchoResponse hold their bytes
// in the same field, so the payload is right as it is.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
  HEADER_BYTES = 10,
  FRAME_BYTES_MAX = 4194304,
  TYPE_REQUEST = 1,
  TYPE_RESPONSE = 2,
  // One whole frame of the largest size and more to read beside it.
  SCRATCH_BYTES = 2 * (FRAME_BYTES_MAX + HEADER_BYTES),
  // An answer is at most as long as its request: the two names are gone.
  ANSWER_BYTES = SCRATCH_BYTES,
  READ_BYTES = 262144,
  EVENTS_MAX = 256,
};

struct connection {
  int fd;
  bool waits_to_write;
  // The start of a frame that has not arrived whole.
  uint8_t *rest;
  size_t rest_bytes;
  // Answers that the socket did not take; nothing is read until it does.
  uint8_t *unsent;
  size_t unsent_bytes;
};

static int epoll_fd;
static uint8_t scratch[SCRATCH_BYTES];
static uint8_t answer[ANSWER_BYTES];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static uint32_t read_u32(const uint8_t *p) {
  uint32_t value;
  memcpy(&value, p, sizeof value);
  return ntohl(value);
}

static void write_u32(uint8_t *p, uint32_t value) {
  value = htonl(value);
  memcpy(p, &value, sizeof value);
}

// Reads a varint; NULL where the bytes end within it.
static const uint8_t *read_varint(const uint8_t *p, const uint8_t *end, uint64_t *value) {
  if (p < end && *p < 0x80) {
    *value = *p;
    return p + 1;
  }
  uint64_t result = 0;
  for (int shift = 0; shift < 64 && p < end; shift += 7) {
    result |= (uint64_t)(*p & 0x7f) << shift;
    if (*p++ < 0x80) {
      *value = result;
      return p;
    }
  }
  return NULL;
}

// Finds the payload of a Request envelope; false for what is none.
static bool find_payload(const uint8_t *p, const uint8_t *end, const uint8_t **payload,
                         size_t *bytes) {
  *payload = p;
  *bytes = 0;
  while (p < end) {
    uint64_t tag, value;
    if (!(p = read_varint(p, end, &tag))) return false;
    if ((tag & 7) == 0) {
      if (!(p = read_varint(p, end, &value))) return false;
      continue;
    }
    if ((tag & 7) != 2 || !(p = read_varint(p, end, &value))) return false;
    if (value > (uint64_t)(end - p)) return false;
    if (tag == (3 << 3 | 2)) {
      *payload = p;
      *bytes = value;
    }
    p += value;
  }
  return true;
}

static uint8_t *write_answer(uint8_t *out, uint32_t stream, const uint8_t *payload, size_t bytes) {
  uint8_t *body = out + HEADER_BYTES;
  if (bytes > 0) {
    *body++ = 2 << 3 | 2;
    uint64_t rest = bytes;
    for (; rest >= 0x80; rest >>= 7) *body++ = (uint8_t)(rest | 0x80);
    *body++ = (uint8_t)rest;
    memcpy(body, payload, bytes);
    body += bytes;
  }
  write_u32(out, (uint32_t)(body - out - HEADER_BYTES));
  write_u32(out + 4, stream);
  out[8] = TYPE_RESPONSE;
  out[9] = 0;
  return body;
}

static void close_connection(struct connection *c) {
  close(c->fd);
  free(c->rest);
  free(c->unsent);
  free(c);
}

static void watch(struct connection *c, uint32_t events) {
  struct epoll_event event = {.events = events, .data.ptr = c};
  if (epoll_ctl(epoll_fd, EPOLL_CTL_MOD, c->fd, &event) != 0) fail("epoll_ctl");
}

static uint8_t *copy_of(const uint8_t *bytes, size_t count) {
  uint8_t *copy = malloc(count);
  if (!copy) fail("malloc");
  memcpy(copy, bytes, count);
  return copy;
}

// Sends, and keeps what the socket does not take. False when the connection is gone.
static bool send_all(struct connection *c, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = send(c->fd, bytes, count, MSG_NOSIGNAL);
    if (sent < 0) {
      if (errno == EINTR) continue;
      if (errno != EAGAIN) return false;
      uint8_t *kept = copy_of(bytes, count);
      free(c->unsent);
      c->unsent = kept;
      c->unsent_bytes = count;
      if (!c->waits_to_write) watch(c, EPOLLOUT);
      c->waits_to_write = true;
      return true;
    }
    bytes += sent;
    count -= (size_t)sent;
  }
  if (c->waits_to_write) {
    free(c->unsent);
    c->unsent = NULL;
    c->unsent_bytes = 0;
    c->waits_to_write = false;
    watch(c, EPOLLIN);
  }
  return true;
}

// Answers every whole frame of `scratch`; what is left over is kept. False for a peer that speaks
// something else: the connection closes.
static bool answer_frames(struct connection *c, size_t count) {
  const uint8_t *p = scratch;
  const uint8_t *end = scratch + count;
  uint8_t *out = answer;
  while (end - p >= HEADER_BYTES) {
    size_t bytes = read_u32(p);
    if (bytes > FRAME_BYTES_MAX || p[8] != TYPE_REQUEST) return false;
    if ((size_t)(end - p) - HEADER_BYTES < bytes) break;
    const uint8_t *body = p + HEADER_BYTES;
    const uint8_t *payload;
    size_t payload_bytes;
    if (!find_payload(body, body + bytes, &payload, &payload_bytes)) return false;
    out = write_answer(out, read_u32(p + 4), payload, payload_bytes);
    p = body + bytes;
  }
  if (p < end) {
    c->rest_bytes = (size_t)(end - p);
    c->rest = copy_of(p, c->rest_bytes);
  }
  return send_all(c, answer, (size_t)(out - answer));
}

// Reads what is there, up to a whole frame of the largest size. False when the peer is gone.
static bool read_ready(struct connection *c) {
  size_t count = c->rest_bytes;
  if (count > 0) {
    memcpy(scratch, c->rest, count);
    free(c->rest);
    c->rest = NULL;
    c->rest_bytes = 0;
  }
  size_t room = count > 0 ? SCRATCH_BYTES - count : READ_BYTES;
  ssize_t got;
  do {
    got = recv(c->fd, scratch + count, room, 0);
  } while (got < 0 && errno == EINTR);
  if (got == 0 || (got < 0 && errno != EAGAIN)) return false;
  if (got > 0) count += (size_t)got;
  return answer_frames(c, count);
}

static void accept_all(int listener) {
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) return;
    int one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct connection *c = calloc(1, sizeof *c);
    if (!c) fail("calloc");
    c->fd = fd;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};
    if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, fd, &event) != 0) fail("epoll_ctl");
  }
}

static int listen_on_loopback(uint16_t *port) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (listener < 0) fail("socket");
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(*port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0) fail("bind");
  if (listen(listener, 1024) != 0) fail("listen");
  socklen_t size = sizeof address;
  if (getsockname(listener, (struct sockaddr *)&address, &size) != 0) fail("getsockname");
  *port = ntohs(address.sin_port);
  return listener;
}

int main(int argc, char **argv) {
  char *end = NULL;
  unsigned long wanted = argc > 1 ? strtoul(argv[1], &end, 10) : 0;
  if (argc > 2 || wanted > UINT16_MAX || (end && (*end || end == argv[1]))) {
    fprintf(stderr, "usage: epoll-echo [PORT]\n");
    return 2;
  }
  uint16_t port = (uint16_t)wanted;
  int listener = listen_on_loopback(&port);
  epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  if (epoll_fd < 0) fail("epoll_create1");
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, listener, &event) != 0) fail("epoll_ctl");
  printf("listening on 127.0.0.1:%u\n", port);
  fflush(stdout);
  struct epoll_event events[EVENTS_MAX];
  for (;;) {
    int count = epoll_wait(epoll_fd, events, EVENTS_MAX, -1);
    if (count < 0 && errno != EINTR) fail("epoll_wait");
    for (int i = 0; i < count; i++) {
      struct connection *c = events[i].data.ptr;
      if (!c) {
        accept_all(listener);
        continue;
      }
      bool lives = c->waits_to_write ? send_all(c, c->unsent, c->unsent_bytes) : read_ready(c);
      if (!lives) close_connection(c);
    }
  }
}
