internal import Glibc
internal import RPCCore

/// Work that blocks, such as resolving a name: on a thread of its own, away from loops and tasks.
enum BlockingWork {
  private final class Start {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }

  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(RPCError) -> Value
  ) async throws(RPCError) -> Value {
    let result = await withUnsafeContinuation {
      (continuation: UnsafeContinuation<Result<Value, RPCError>, Never>) in
      let start = Start {
        do throws(RPCError) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { argument in
          Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue().work()
          return nil
        }, Unmanaged.passRetained(start).toOpaque())
      precondition(status == 0, "pthread_create: \(status)")
      pthread_detach(thread)
    }
    return try result.get()
  }
}
