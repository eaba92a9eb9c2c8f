internal import Glibc
internal import IPIMSClient

/// The command line client. Exit status: 0, 1 for an RPC's error, 2 for bad usage.
@main
struct Program {
  static func main() async {
    // A reader that goes away early, such as head, ends the program by an error of write.
    signal(SIGPIPE, SIG_IGN)
    do {
      let invocation = try Invocation(
        Array(CommandLine.arguments.dropFirst()), environment: environment())
      exit(await run(invocation))
    } catch {
      writeError("ipims: \(error.message)\n")
      exit(2)
    }
  }

  private static func environment() -> [String: String] {
    var result: [String: String] = [:]
    for name in [
      "IPIMS_SERVER", "IPIMS_CA", "IPIMS_TOKEN", "IPIMS_CERTIFICATE", "IPIMS_KEY",
    ] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }

  private static func run(_ invocation: Invocation) async -> Int32 {
    do {
      if let help = try help(for: invocation) {
        print(help)
        return 0
      }
      return try await call(invocation)
    } catch let error as UsageError {
      writeError("ipims: \(error.message)\n")
      return 2
    } catch let error as RPCError {
      writeError(Output.text(of: error, invocation.output) + "\n")
      return 1
    } catch {
      writeError("ipims: \(error)\n")
      return 1
    }
  }

  private static func help(for invocation: Invocation) throws(UsageError) -> String? {
    guard let service = invocation.service else { return Help.general }
    if service == "watch" { return invocation.wantsHelp ? WatchCommand.help : nil }
    if service == "stats" { return invocation.wantsHelp ? StatsCommand.help : nil }
    if service == "case" {
      let asks = invocation.wantsHelp || invocation.method == nil
      return asks ? CaseCommand.help(invocation.method) : nil
    }
    if service == "recordations" {
      return invocation.wantsHelp || invocation.method == nil ? ImportCommand.help : nil
    }
    guard let method = invocation.method else {
      guard Command.services.contains(service) else {
        _ = try Command.named(service, "")
        return nil
      }
      return Help.service(service)
    }
    let command = try Command.named(service, method)
    return invocation.wantsHelp ? Help.command(command) : nil
  }

  /// The exit status.
  private static func call(_ invocation: Invocation) async throws -> Int32 {
    let service = invocation.service ?? ""
    let ofCase = service == "case" ? try CaseCommand(invocation) : nil
    let stats = service == "stats" ? try StatsCommand(invocation) : nil
    guard !invocation.server.isEmpty || ofCase?.isOffline == true else {
      throw UsageError("name the server with --server HOST:PORT or IPIMS_SERVER")
    }
    if let ofCase { return try await ofCase.run() }
    if service == "recordations" { return try await ImportCommand(invocation).run() }
    if let stats { return try await stats.run() }
    if service == "watch" {
      try await WatchCommand(invocation).run()
      return 0
    }
    let command = try Command.named(service, invocation.method ?? "")
    let requests = try Requests(invocation, command)
    let output = try Output(invocation.output, saveFile: invocation.saveFile)
    let client = try await IPIMSClient.connect(
      to: invocation.server, ca: invocation.ca, token: invocation.token,
      certificate: invocation.identity)
    do {
      try await command.call.run(client, requests, output)
    } catch {
      client.close()
      throw error
    }
    client.close()
    return 0
  }
}
