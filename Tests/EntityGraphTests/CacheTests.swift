import Foundation
import Testing

@testable import EntityGraph

@Suite struct CacheTests {
  private let folder = ScratchFolder.path("cache")

  private func loader(_ text: String) throws -> GazetteerLoader {
    FileSystem.makeFolder(folder)
    try FileSystem.write(Array("kind: person\n\n\(text)\n".utf8), to: folder + "/names.gazetteer")
    return GazetteerLoader(paths: [folder + "/names.gazetteer"], cacheFolder: folder + "/cache")
  }

  @Test func aChangedFileIsCompiledAnew() throws {
    #expect(try loader("Zork Quimby").load().entities(named: "Zork Quimby").count == 1)
    #expect(try loader("Zork Quimby").load().entities(named: "Zork Quimby").count == 1)
    #expect(try loader("Zork Quimbo").load().entities(named: "Zork Quimby").isEmpty)
  }

  @Test func damagedCachesAreDoneWithout() throws {
    let loader = try loader("Zork Quimby")
    _ = loader.load()
    for name in try FileSystem.names(in: folder + "/cache") {
      let path = folder + "/cache/" + name
      try FileSystem.write(Array(try FileSystem.read(path).dropLast(5)), to: path)
      #expect(loader.load().entities(named: "Zork Quimby").count == 1, "\(name) cut short")
      try FileSystem.write(Array("something else".utf8), to: path)
      #expect(loader.load().entities(named: "Zork Quimby").count == 1, "\(name) foreign")
    }
    let readOnly = GazetteerLoader(paths: loader.paths, cacheFolder: "/proc/nowhere")
    #expect(readOnly.load().entities(named: "Zork Quimby").count == 1)
  }

  @Test func manyMayCompileAtOnce() async throws {
    let loader = try loader("Zork Quimby")
    let found = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { loader.load().entities(named: "Zork Quimby").count } }
      return await group.reduce(0, +)
    }
    #expect(found == 8)
    let names = try FileSystem.names(in: folder + "/cache")
    #expect(names.count == 2 && !names.contains { $0.hasSuffix(".part") })
  }

  @Test func aLinkToNowhereIsAProblemAndTheRestIsRead() throws {
    _ = try loader("Zork Quimby")
    try FileManager.default.createSymbolicLink(atPath: folder + "/lost.gazetteer", withDestinationPath: folder + "/nowhere")
    let gazetteer = GazetteerLoader(paths: [folder], cacheFolder: nil).load()
    #expect(gazetteer.problems.map(\.source) == [folder + "/lost.gazetteer"])
    #expect(gazetteer.entities(named: "Zork Quimby").count == 1)
  }

  @Test func missingFilesAreProblems() {
    let gazetteer = GazetteerLoader(paths: ["/nonexistent/x.gazetteer"], cacheFolder: nil).load()
    #expect(gazetteer.problems.count == 1 && gazetteer.entryCount == 0)
  }
}
