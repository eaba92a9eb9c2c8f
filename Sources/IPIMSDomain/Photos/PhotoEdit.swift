/// Bytes that take the place of as many others in a photo's file.
struct PhotoEdit {
  let offset: Int
  let bytes: [UInt8]
}
