#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/* Swift sees functions, not function-like macros and not variadic functions. */

static inline long ipims_bio_mem_data(BIO *bio, char **data) {
  return BIO_get_mem_data(bio, data);
}

static inline EVP_PKEY *ipims_generate_p256(void) { return EVP_EC_gen("P-256"); }

static inline X509_EXTENSION *ipims_x509_extension(X509 *certificate, int nid, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, NULL, NULL, 0);
  return X509V3_EXT_conf_nid(NULL, &context, nid, value);
}

static inline int copenssl_set_server_name(SSL *ssl, const char *name) {
  return (int)SSL_set_tlsext_host_name(ssl, name);
}

static inline void copenssl_require_tls12(SSL_CTX *context) {
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
}

/// Writes may be partial and their memory may move; idle connections give their buffers back.
static inline void copenssl_set_modes(SSL_CTX *context) {
  SSL_CTX_set_mode(
      context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                   SSL_MODE_RELEASE_BUFFERS);
  // A record's header and body, and the records after it, in one read.
  SSL_CTX_set_read_ahead(context, 1);
}

static inline void copenssl_set_options(SSL_CTX *context) {
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF |
                                   SSL_OP_NO_COMPRESSION);
}

/* Certificates of peers. Stacks are macros. */

static inline GENERAL_NAMES *copenssl_alternative_names(const X509 *certificate) {
  return (GENERAL_NAMES *)X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
}

static inline void copenssl_free_names(GENERAL_NAMES *names) { GENERAL_NAMES_free(names); }

static inline int copenssl_names_count(const GENERAL_NAMES *names) {
  return sk_GENERAL_NAME_num(names);
}

/// The bytes of a name that is a URI; NULL for any other.
static inline const unsigned char *copenssl_name_uri(const GENERAL_NAMES *names, int index,
                                                     int *count) {
  const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, index);
  if (name->type != GEN_URI) return NULL;
  *count = ASN1_STRING_length(name->d.uniformResourceIdentifier);
  return ASN1_STRING_get0_data(name->d.uniformResourceIdentifier);
}

/// 1 where what the context trusts, and has not revoked, vouches for the client of a session.
static inline int copenssl_peer_is_trusted(const SSL *ssl, SSL_CTX *context) {
  X509 *certificate = SSL_get0_peer_certificate(ssl);
  X509_STORE_CTX *check = certificate == NULL ? NULL : X509_STORE_CTX_new();
  if (check == NULL) return 0;
  int trusted = X509_STORE_CTX_init(check, SSL_CTX_get_cert_store(context), certificate,
                                    SSL_get_peer_cert_chain(ssl)) == 1 &&
                X509_STORE_CTX_set_default(check, "ssl_client") == 1 &&
                X509_verify_cert(check) == 1;
  X509_STORE_CTX_free(check);
  return trusted;
}

/// Makes a server ask for certificates of the CAs in a file, which may hold their CRLs: then each
/// client is looked up in them. Clients may come without. 0 where the file cannot be read.
static inline int copenssl_ask_for_clients(SSL_CTX *context, const char *file) {
  X509_STORE *store = SSL_CTX_get_cert_store(context);
  STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(file);
  if (names == NULL || SSL_CTX_load_verify_file(context, file) != 1) {
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    return 0;
  }
  SSL_CTX_set_client_CA_list(context, names);
  STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(store);
  for (int i = 0; i < sk_X509_OBJECT_num(objects); i++) {
    if (X509_OBJECT_get_type(sk_X509_OBJECT_value(objects, i)) == X509_LU_CRL)
      X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK);
  }
  SSL_CTX_set_verify_depth(context, 4);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  // A resumed session would bring its certificate unverified.
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
  return SSL_CTX_set_num_tickets(context, 0);
}

/* A parameter keeps pointers to its name and value, which Swift's strings would not outlive. */
static inline int ipims_hmac_sha256_key(EVP_MAC_CTX *context, const unsigned char *key,
                                        size_t count) {
  char digest[] = "SHA256";
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_end(),
  };
  return EVP_MAC_init(context, key, count, parameters);
}
