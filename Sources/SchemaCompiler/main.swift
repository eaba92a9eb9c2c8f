// The protoc plugin: everything that is generated, from one run of protoc.
internal import CSchemaCompiler
internal import Foundation

let output: [UInt8]
do {
  let input = try FileHandle.standardInput.readToEnd() ?? Data()
  output = CodeGenerator.answer(files: try CodeGenerator.files(for: [UInt8](input)))
} catch let error as SchemaError {
  output = CodeGenerator.answer(error: error.description)
} catch {
  output = CodeGenerator.answer(error: "\(error)")
}
FileHandle.standardOutput.write(Data(output))
