// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is built in Swift 6 mode with the strictest checks the compiler offers.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "EntityGraph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "EntityGraph", targets: ["EntityGraph"]),
    .library(name: "GraphRendering", targets: ["GraphRendering"]),
    .library(name: "Gazetteers", targets: ["Gazetteers"]),
    .executable(name: "entitygraph", targets: ["GraphCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C: the installed Graphviz library, inline functions that classify 64 bytes at a time, and zlib.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CByteScan"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // From articles to the graph. Imports nothing but the toolchain.
    .target(
      name: "EntityGraph", dependencies: ["CByteScan"], exclude: ["Matching/README.md"],
      swiftSettings: strict),
    // The only module that knows Graphviz.
    .target(
      name: "GraphRendering", dependencies: ["EntityGraph", "CGraphviz"],
      resources: [
        .embedInCode("Explorer/explorer.html"), .embedInCode("Explorer/explorer.css"), .embedInCode("Explorer/explorer.js"),
        .embedInCode("Explorer/explorer-hashes.txt"),
      ],
      swiftSettings: strict),
    // The shipped gazetteers: they are read where they are. As resources they would bring all of Foundation into the program.
    .target(
      name: "Gazetteers", dependencies: ["EntityGraph"], path: "Gazetteers", exclude: ["README.md", "names", "words", "models"],
      sources: ["ShippedGazetteers.swift"], swiftSettings: strict),
    // How right is it? Annotated articles, scores, and training of the name model.
    .target(name: "GraphEvaluation", dependencies: ["EntityGraph"], swiftSettings: strict),
    // The command `entitygraph`.
    .executableTarget(
      name: "GraphCLI",
      dependencies: [
        "EntityGraph", "GraphRendering", "GraphEvaluation", "Gazetteers", "CZlib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Measures the stages; not installed.
    .executableTarget(
      name: "GraphBenchmarks",
      dependencies: [
        "EntityGraph", "Gazetteers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Times the measures of networks; not installed.
    .executableTarget(name: "NetworkBenchmarks", dependencies: ["EntityGraph"], swiftSettings: strict),
    // Draws named graphs and measures what a reader would trip over; not installed.
    .executableTarget(
      name: "GraphDrawings",
      dependencies: [
        "EntityGraph", "GraphRendering", "Gazetteers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Trains the name model; not installed.
    .executableTarget(
      name: "GraphTraining",
      dependencies: [
        "EntityGraph", "GraphEvaluation", "Gazetteers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "EntityGraphTests", dependencies: ["EntityGraph", "Gazetteers", "CByteScan"],
      exclude: ["Expected", "Golden", "Networks"], swiftSettings: strict),
    .testTarget(
      name: "GraphEvaluationTests", dependencies: ["GraphEvaluation", "EntityGraph", "Gazetteers"],
      exclude: ["Gold"], swiftSettings: strict),
    .testTarget(
      name: "GraphRenderingTests", dependencies: ["GraphRendering", "EntityGraph", "GraphCLI", "GraphDrawings"],
      exclude: ["Explorer"],
      swiftSettings: strict),
    .testTarget(
      name: "GraphCLITests", dependencies: ["GraphCLI", "GraphBenchmarks", "EntityGraph"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
