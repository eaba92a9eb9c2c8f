internal import Glibc
internal import RPCCore

/// Carries out one attack, tick by tick, on one thread.
final class AttackRun {
  private struct Peer {
    var socket: AttackSocket?
    var ticks = 0
  }

  private static let tickNanoseconds: UInt64 = 10_000_000

  private let attack: Attack
  private let victim: VictimProcess
  private var peers: [Peer]
  private var opened = 0
  private(set) var refused = 0
  /// Connections that the server closed.
  private(set) var closed = 0

  init(_ attack: Attack, on victim: VictimProcess) {
    self.attack = attack
    self.victim = victim
    peers = Array(repeating: Peer(), count: attack.connections)
  }

  /// Connections that stand now.
  var standing: Int { peers.count { $0.socket != nil } }

  /// Attacks until told to stop.
  func run(while goesOn: () -> Bool) {
    var next = monotonicNanoseconds()
    var tick = 0
    while goesOn() {
      turn(tick)
      victim.listen()
      tick += 1
      // A tick that took too long is not made up for.
      let now = monotonicNanoseconds()
      next = max(next + Self.tickNanoseconds, now + 1_000_000)
      var pause = timespec(tv_sec: 0, tv_nsec: Int(next - now))
      nanosleep(&pause, nil)
    }
  }

  private func turn(_ tick: Int) {
    var opens = attack.opensPerTick
    for index in peers.indices {
      if let socket = peers[index].socket {
        act(index, socket, tick)
      } else if opens > 0, attack.comesBack || opened < peers.count {
        opens -= 1
        open(index)
      }
    }
  }

  private func open(_ index: Int) {
    let port = attack.usesTLS(index) ? victim.portTLS : victim.port
    guard let socket = try? AttackSocket(port: port) else {
      refused += 1
      return
    }
    opened += 1
    peers[index] = Peer(socket: socket)
    socket.send(attack.greeting(index))
  }

  private func act(_ index: Int, _ socket: AttackSocket, _ tick: Int) {
    if (tick + index) % attack.turns == 0 {
      if socket.isIdle {
        socket.send(attack.step(peers[index].ticks))
        peers[index].ticks += 1
      } else {
        socket.send([])
      }
    }
    if attack.reads { socket.drain() }
    if !socket.isOpen {
      closed += 1
      peers[index].socket = nil
    }
  }
}
