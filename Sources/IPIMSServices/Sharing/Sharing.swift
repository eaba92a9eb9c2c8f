internal import IPIMSAPI

/// Knowledge of genuine goods and of fakes. Each RPC is in the file of its name.
struct Sharing: SharingService {
  let environment: ServiceEnvironment
}
