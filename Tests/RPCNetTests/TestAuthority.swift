import Glibc
import RPCNet
import Testing

/// A certificate authority made with the openssl command, in a folder that goes with it.
final class TestAuthority {
  private struct Trouble: Error { var output: String }

  let path: String
  /// Its certificate, then its CRL once there is one.
  var file: String { "\(path)/ca.crt" }

  init() throws {
    var template = Array("/tmp/ipims-ca-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
    try run(
      """
      openssl req -x509 \(Self.newKey) -keyout ca.key -out ca.crt -subj /CN=authority -days 2
      printf '[ca]\\ndefault_ca=own\\n[own]\\ndatabase=index\\ndefault_md=sha256\\n' >ca.conf
      printf 'default_crl_days=1\\n' >>ca.conf; : >index; cp ca.crt ca-alone.crt
      """)
  }

  deinit { try? run("rm -rf '\(path)'") }

  private static let newKey = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"

  /// A client's certificate that names it by a URI.
  func issue(_ name: String, uri: String, days: Int = 1) throws -> RPCClient.Identity {
    try run(
      """
      printf 'subjectAltName=URI:\(uri)\\nextendedKeyUsage=clientAuth\\n' >\(name).ext
      openssl req -new \(Self.newKey) -keyout \(name).key -out \(name).csr -subj /CN=\(name)
      openssl x509 -req -in \(name).csr -CA ca-alone.crt -CAkey ca.key -CAcreateserial \
        -days \(days) -extfile \(name).ext -out \(name).crt
      """)
    return .init(certificateFile: "\(path)/\(name).crt", keyFile: "\(path)/\(name).key")
  }

  /// Revokes a certificate and puts the CRL beside the authority's certificate.
  func revoke(_ name: String) throws {
    let authority = "-config ca.conf -keyfile ca.key -cert ca-alone.crt"
    try run(
      """
      openssl ca \(authority) -revoke \(name).crt
      openssl ca \(authority) -gencrl -out ca.crl
      cat ca-alone.crt ca.crl >ca.crt
      """)
  }

  private func run(_ script: String) throws {
    // Not Foundation's Process: two of them started at once by different tests have crashed.
    let pipe = try #require(popen("exec 2>&1; set -e; cd '\(path)'\n\(script)", "r"))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer[..<count]
    }
    guard pclose(pipe) == 0 else {
      throw Trouble(output: String(decoding: output, as: UTF8.self))
    }
  }
}
