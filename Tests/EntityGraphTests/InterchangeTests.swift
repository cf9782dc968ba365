import Foundation
import Testing

@testable import EntityGraph

/// The formats of other programs, read back by Python's own modules, NetworkX and rdflib, where they are installed.
@Suite struct InterchangeTests {
  /// Runs a script that finds `folder` and `names`; prints what was skipped.
  private static func check(_ folder: String, _ script: String) throws {
    guard let python = Python.path else {
      print("skipped: no python3 to read the exports with")
      return
    }
    let names = try JSONSerialization.data(withJSONObject: HostileNames.all)
    try FileSystem.write(Array(names), to: folder + "/names.json")
    let (status, output) = Python.run(python, start + script, [folder])
    #expect(status == 0, "\(output)")
    for line in output.split(separator: "\n") where line.hasPrefix("skipped") { print(line) }
  }

  private static let start = """
    import csv, json, sys
    folder = sys.argv[1]
    names = set(json.load(open(folder + "/names.json")))
    def load(file): return json.load(open(folder + "/" + file, encoding="utf-8"))
    def rows(file): return list(csv.DictReader(open(folder + "/" + file, newline="", encoding="utf-8")))
    def skip(what):
        print("skipped:", what, file=sys.stderr)
        sys.exit(0)

    """

  private static func write(_ graph: Graph, _ format: GraphExport, _ folder: String) throws {
    FileSystem.makeFolder(folder)
    try FileSystem.write(format.write(graph), to: "\(folder)/graph.\(format.rawValue)")
  }

  @Test func cytoscapeIsRead() throws {
    let folder = ScratchFolder.path("cytoscape")
    try Self.write(HostileNames.graph, .cytoscape, folder)
    try Self.check(
      folder,
      """
      elements = load("graph.cytoscape")["elements"]
      ids = [e["data"]["id"] for e in elements["nodes"] + elements["edges"]]
      assert all(type(i) is str for i in ids) and len(set(ids)) == len(ids), ids
      assert {n["data"]["name"] for n in elements["nodes"]} == names
      assert all(e["data"]["weight"] == 1 for e in elements["edges"])
      try: import networkx as nx
      except ImportError: skip("NetworkX is not installed; the json module read Cytoscape's JSON")
      g = nx.cytoscape_graph(load("graph.cytoscape"))
      assert {d["name"] for _, d in g.nodes(data=True)} == names and g.number_of_edges() == len(names) - 1, g
      """)
  }

  @Test func idsOfCytoscapesEdgesAreNoNodes() throws {
    let graph = EdgeListReader.read(Array("Source,Target\ne0,e1\ne-,e--0\n".utf8), source: "x").graph
    let object = try JSONSerialization.jsonObject(with: Data(GraphExport.cytoscape.write(graph))) as? [String: Any]
    let elements = try #require(object?["elements"] as? [String: [[String: [String: Any]]]])
    let ids = (elements["nodes"]! + elements["edges"]!).compactMap { $0["data"]?["id"] as? String }
    #expect(ids.count == 6 && Set(ids).count == 6)
  }

  @Test func graphologyIsRead() throws {
    let folder = ScratchFolder.path("graphology")
    try Self.write(HostileNames.graph, .graphology, folder)
    try Self.check(
      folder,
      """
      graph = load("graph.graphology")
      assert graph["options"] == {"type": "undirected", "multi": False, "allowSelfLoops": False}
      keys = {n["key"] for n in graph["nodes"]}
      assert len(keys) == len(names) == len(graph["nodes"])
      assert {n["attributes"]["label"] for n in graph["nodes"]} == names
      assert len({e["key"] for e in graph["edges"]}) == len(graph["edges"]) == len(names) - 1
      assert all(e["undirected"] is True and {e["source"], e["target"]} <= keys for e in graph["edges"])
      assert all(e["attributes"]["weight"] == 1 for e in graph["edges"])
      """)
  }

  @Test func linkedDataIsRead() throws {
    let folder = ScratchFolder.path("jsonld")
    try Self.write(HostileNames.graph, .jsonld, folder)
    var options = GraphExport.Options()
    options.evidence = 2
    let graph = Fixtures.graph([GraphTests.text, "Kim Jong Un met \"Vladimir Putin\" in Russia."])
    try FileSystem.write(GraphExport.jsonld.write(graph, options: options), to: folder + "/real.jsonld")
    try Self.check(
      folder,
      """
      assert not [v for v in load("graph.jsonld")["@context"].values() if type(v) is str and v.endswith(".jsonld")]
      assert {r["name"] for r in load("graph.jsonld")["@graph"] if "identifier" in r} == names
      try: import rdflib
      except ImportError: skip("rdflib is not installed; the json module read the linked data")
      schema, eg = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("urn:entitygraph:terms:")
      g = rdflib.Graph().parse(folder + "/graph.jsonld", format="json-ld")
      entities = set(g.subjects(schema.identifier))
      assert {str(g.value(e, schema.name)) for e in entities} == names
      relations = list(g.subjects(rdflib.RDF.type, eg.Relationship))
      assert len(relations) == len(names) - 1
      assert all(set(g.objects(r, eg.between)) <= entities and len(set(g.objects(r, eg.between))) == 2 for r in relations)
      kinds = {str(k) for e in entities for k in g.objects(e, rdflib.RDF.type)}
      assert kinds == {str(schema[k]) for k in ["Person", "Country", "Organization", "Place"]}, kinds
      g = rdflib.Graph().parse(folder + "/real.jsonld", format="json-ld")
      kim = rdflib.URIRef("urn:entitygraph:entity:person/kim-jong-un")
      assert g.value(kim, schema.sameAs) == rdflib.URIRef("http://www.wikidata.org/entity/Q56226")
      met = [r for r in g.subjects(eg.between, kim) if g.value(r, eg.first)]
      assert met and g.value(met[0], eg.first).datatype == rdflib.XSD.date
      assert type(g.value(met[0], eg.sentences).value) is int and type(g.value(met[0], eg.npmi).value) is float
      texts = {str(g.value(q, schema.text)): g.value(q, schema.isPartOf) for q in g.subjects(rdflib.RDF.type, schema.Quotation)}
      article = texts['Kim Jong Un met "Vladimir Putin" in Russia.']
      assert str(g.value(article, schema.identifier)) == "article-1" and g.value(article, schema.datePublished)
      """)
  }

  @Test func tablesAreRead() throws {
    let folder = ScratchFolder.path("tables")
    for format in GraphFolderExport.allCases {
      FileSystem.makeFolder("\(folder)/\(format.rawValue)")
      for file in format.files(HostileNames.graph) {
        try FileSystem.write(file.bytes, to: "\(folder)/\(format.rawValue)/\(file.name)")
      }
    }
    try Self.check(
      folder,
      """
      nodes, edges = rows("csv-tables/nodes.csv"), rows("csv-tables/edges.csv")
      assert list(nodes[0])[:2] == ["Id", "Label"] and list(edges[0])[:4] == ["Source", "Target", "Type", "Weight"]
      ids = {n["Id"] for n in nodes}
      assert all({e["Source"], e["Target"]} <= ids for e in edges) and len(ids) == len(edges) + 1
      assert not [n["Label"] for n in nodes if n["Label"][0] in "=+-@"]
      nodes, edges = rows("neo4j/nodes.csv"), rows("neo4j/relationships.csv")
      assert {n["name"] for n in nodes} == names
      assert {n["id:ID"] for n in nodes} == ids
      assert {n[":LABEL"] for n in nodes} == {"Entity;" + k for k in ["Person", "Country", "Organisation", "Place"]}
      assert all({e[":START_ID"], e[":END_ID"]} <= ids and e[":TYPE"] == "NAMED_WITH" for e in edges)
      assert all(int(e["sentences:int"]) == 1 and float(e["weight:double"]) == 1 and e["first:date"] == "" for e in edges)
      script = open(folder + "/neo4j/import.cypher").read()
      for name, table in [("row.", nodes), ("row.", edges)]:
          for column in table[0]:
              if column not in ("name", ":LABEL", ":TYPE", "evidence"): assert "`" + column + "`" in script, column
      """)
  }

  // MARK: Times

  @Test func timesOfGEXFAgreeWithTheCounts() throws {
    let folder = ScratchFolder.path("gexf")
    FileSystem.makeFolder(folder)
    var counts = CooccurrenceCounts()
    let days: [(String, CalendarDate?)] = [
      ("Russia and China met. Russia left.", CalendarDate(year: 2023, month: 1, day: 31)),
      ("Russia and China met.", CalendarDate(year: 2023, month: 2, day: 1)),
      ("Russia and Japan met China.", CalendarDate(year: 2024, month: 2, day: 29)),
      ("Russia and \"North Korea\" met.", nil),
    ]
    for (index, (text, date)) in days.enumerated() { counts.add(Fixtures.analyze(text, id: "a\(index)", date: date)) }
    var options = GraphExport.Options()
    options.isDynamic = true
    try FileSystem.write(GraphExport.gexf.write(Graph(counts), options: options), to: folder + "/graph.gexf")
    try Self.check(
      folder,
      """
      import xml.etree.ElementTree as ET
      ns = {"g": "http://gexf.net/1.3"}
      graph = ET.parse(folder + "/graph.gexf").getroot().find("g:graph", ns)
      assert graph.get("mode") == "dynamic" and graph.get("timeformat") == "date"
      start, end = graph.get("start"), graph.get("end")
      def times(element):
          values = [(v.get("start"), v.get("end"), int(v.get("value"))) for v in element.findall(".//g:attvalue", ns)
                    if v.get("for") == "weight"]
          spells = [(s.get("start"), s.get("end")) for s in element.findall(".//g:spell", ns)]
          for stretches in (values, spells):
              assert stretches == sorted(stretches) and all(start <= s[0] <= s[1] <= end for s in stretches)
              assert all(a[1] < b[0] for a, b in zip(stretches, stretches[1:]))
          assert all(sum(s[0] <= v[0] and v[1] <= s[1] for s in spells) == 1 for v in values)
          assert {s[0] for s in spells} <= {v[0] for v in values} and {s[1] for s in spells} <= {v[1] for v in values}
          return values, spells
      found = {(e.get("source")[8:], e.get("target")[8:]): (e, times(e)) for e in graph.iter("{http://gexf.net/1.3}edge")}
      edge, (values, spells) = found["china", "russia"]
      assert sum(v[2] for v in values) == int(edge.get("weight")) == 3
      assert spells == [("2023-01-30", "2023-02-05"), ("2024-02-26", "2024-03-03")], spells
      assert found["north-korea", "russia"][1] == ([], [])
      nodes = {n.get("id")[8:]: times(n) for n in graph.iter("{http://gexf.net/1.3}node")}
      assert sum(v[2] for v in nodes["russia"][0]) == 4 and nodes["north-korea"] == ([], [])
      try: import networkx as nx
      except ImportError: skip("NetworkX is not installed; ElementTree read the dynamic GEXF")
      g = nx.read_gexf(folder + "/graph.gexf")
      assert g["country/china"]["country/russia"]["weight"] == 3
      assert g["country/china"]["country/russia"]["spells"] == spells
      """)
  }
}
