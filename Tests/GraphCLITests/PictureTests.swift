import EntityGraph
import GraphRendering
import Testing

@testable import GraphCLI

/// Pictures from the command line: options, positions, and what happens when none can be drawn.
@Suite struct PictureTests {
  private static func graph(_ options: String..., input: String = "articles") throws -> CommandTests.Result {
    try CommandTests.run(["graph"] + options + [input])
  }

  @Test(arguments: [
    (["--theme", "blue"], "unknown --theme 'blue'; use one of light, dark, print"),
    (["--layout", "osage"], "unknown --layout 'osage'; use one of auto, neato, fdp, sfdp, dot, circo, twopi"),
    (["--color", "red"], "unknown --color 'red'; use one of kind, community"), (["--size", "big"], "'big' is no size"),
    (["--size", "10x10"], "'10x10' is no size"), (["--dpi", "0"], "--dpi is a number"), (["--edges", "0"], "must be positive"),
    (["--format", "csv", "--positions", "p.tsv"], "--positions needs a picture"),
  ])
  func wrongOptionsAreTold(_ options: [String], _ words: String) throws {
    let result = try CommandTests.run(["graph", "-o", "x.svg"] + options + ["articles"])
    #expect(result.code == 2 && result.words.contains(words), "\(result.words)")
  }

  @Test func optionsReachThePicture() throws {
    let light = try Self.graph("--format", "svg").output
    let dark = try Self.graph("--format", "svg", "--theme", "dark", "--codes", "--size", "1000x800").output
    #expect(light.contains("fill=\"#ffffff\"") && dark.contains("fill=\"#15191e\"") && dark.contains("(RU)"))
    #expect(dark.contains("width=\"1000\""))
    #expect(try Self.graph("--format", "svg", "--color", "community").output.contains("groups around"))
    let center = try Self.graph("--format", "svg", "--center", "Kim Jong Un")
    #expect(center.output.contains("Vladimir") && !center.output.contains("China"))
    #expect(try Self.graph("--format", "svg", "--center", "Nobody Here").code == 1)
  }

  @Test func positionsAreKeptInAFile() throws {
    let first = try Self.graph("--format", "svg", "--positions", "kept.tsv")
    #expect(first.code == 0)
    let kept = try FileSystem.read(CommandTests.folder + "/kept.tsv")
    #expect(String(decoding: kept, as: UTF8.self).contains("country/russia\t"))
    #expect(try Self.graph("--format", "svg", "--positions", "kept.tsv").code == 0)
    try FileSystem.write(Array("country/russia\tleft\n".utf8), to: CommandTests.folder + "/broken.tsv")
    let broken = try Self.graph("--format", "svg", "--positions", "broken.tsv")
    #expect(broken.code == 3 && broken.words.contains("broken.tsv:1: no position"))
  }

  /// A helper that never answers: a clear failure after the limit, and the DOT text is kept.
  @Test func aHungHelperEndsInAClearFailure() throws {
    var renderer = Renderer(helper: "/bin/sh", helperArguments: ["-c", "sleep 30"])
    renderer.seconds = 1
    let output = CommandTests.folder + "/hung.svg"
    let text = "Source,Target,Weight\na,b,1\n"
    let drawing = Drawing(EdgeListReader.read(Array(text.utf8), source: "list.csv").graph)
    let failure = #expect(throws: Failure.self) {
      try PictureMaker.draw(drawing, .svg, beside: output, positions: nil, renderer: renderer)
    }
    #expect(failure?.code == .drawing && failure?.code.rawValue == 4)
    #expect(failure?.message?.contains("took longer than 1 seconds") == true)
    #expect(failure?.message?.contains("kept in \(output).dot") == true)
    #expect(String(decoding: try FileSystem.read(output + ".dot"), as: UTF8.self).hasPrefix("graph \"G\" {"))
  }
}
