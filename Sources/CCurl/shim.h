#pragma once
#include <curl/curl.h>

// Swift cannot call variadic functions: one wrapper for each type of argument.

static inline CURLcode ipims_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ipims_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

// libcurl copies the text.
static inline CURLcode ipims_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

// The list stays the caller's, who frees it after the transfer.
static inline CURLcode ipims_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*ipims_curl_read)(char *buffer, size_t size, size_t count, void *context);
typedef int (*ipims_curl_debug)(
    CURL *handle, curl_infotype type, char *data, size_t size, void *context);
typedef int (*ipims_curl_progress)(
    void *context, curl_off_t download_total, curl_off_t downloaded, curl_off_t upload_total,
    curl_off_t uploaded);

// Sets the three callbacks of a transfer and the context that each of them is given.
static inline CURLcode ipims_curl_set_callbacks(
    CURL *handle, ipims_curl_read read, ipims_curl_debug debug, ipims_curl_progress progress,
    void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_READDATA, context);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, debug);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  if (!code) code = curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  return code;
}
