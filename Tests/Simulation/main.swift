internal import Glibc

// Top-level code is bound to the main actor: it does nothing but start the program.
exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
