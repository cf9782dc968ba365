#!/usr/bin/env python3
"""Writes published networks with the figures that NetworkX and python-igraph compute on them, as fixtures of the tests.

    pip install networkx igraph numpy scipy
    python3 Scripts/make-network-figures.py Tests/EntityGraphTests/Networks

Each line of a fixture is a key and its values, separated by tabs; "-" stands for a value that is not defined. Figures that both
programs compute are compared before they are written.
"""

import itertools
import math
import sys
from fractions import Fraction
from pathlib import Path

import igraph
import networkx as nx
import numpy as np

DOLPHINS = """
8 3|9 5 6|10 0 2|13 5 6 9|14 0 3|15 0|16 14|17 1 6 9 13|18 15|19 1 7|20 8 16 18|21 18|22 17|24 14 15 18|25 17|26 1 25
27 1 7 17 25 26|28 1 8 20|29 10 18 21 24|30 7 19 28|31 17|32 9 13|33 12 14 16 21|34 14 33|35 29|36 1 20 23
37 8 14 16 21 33 34 36|38 14 16 20 33|39 36|40 0 7 14 15 33 36 37|41 1 9 13|42 0 2 10 30|43 14 29 33 37 38|44 2 20 34 38
45 8 15 18 21 23 24 29 37|46 43|47 0 10 20 28 30 42|49 34 46|50 14 16 20 33 42 45|51 4 11 18 21 23 24 29 45 50
52 14 29 38 40|53 43|54 1 6 7 13 19 41|55 15 51|56 5 6|57 5 6 9 13 17 39 41 48 54|58 38|59 3 8 15 36 45|60 32|61 2 37 53
"""


def dolphins():
    graph = nx.Graph()
    for group in DOLPHINS.replace("\n", "|").split("|"):
        ends = [int(number) for number in group.split()]
        graph.add_edges_from((ends[0], other) for other in ends[1:])
    return graph


def southern_women():
    graph = nx.davis_southern_women_graph()
    return nx.bipartite.weighted_projected_graph(graph, graph.graph["top"])


def islands():
    """Two groups, a chain and two nodes without neighbours, with many equal weights."""
    graph = nx.Graph()
    graph.add_nodes_from(range(16))
    graph.add_weighted_edges_from((a, b, 1 + (a + b) % 3) for a, b in itertools.combinations(range(5), 2))
    graph.add_weighted_edges_from([(4, 5, 2), (6, 7, 1), (7, 8, 1), (8, 6, 2), (8, 9, 6), (9, 10, 3)])
    graph.add_weighted_edges_from([(11, 12, 1), (12, 13, 1)])
    return graph


NETWORKS = {
    "karate": (
        nx.karate_club_graph,
        "Zachary's karate club: W. W. Zachary, An Information Flow Model for Conflict and Fission in Small Groups, 1977."),
    "les-miserables": (
        nx.les_miserables_graph,
        "Characters that appear together in Les Misérables: D. E. Knuth, The Stanford GraphBase, 1993."),
    "florentine": (
        nx.florentine_families_graph,
        "Marriages of Florentine families: J. F. Padgett, C. K. Ansell, Robust Action and the Rise of the Medici, 1993;"
        " edges as in R. L. Breiger, P. E. Pattison, Cumulated Social Roles, 1986."),
    "kite": (
        nx.krackhardt_kite_graph,
        "Krackhardt's kite: D. Krackhardt, Assessing the Political Landscape, 1990."),
    "southern-women": (
        southern_women,
        "Southern women by the number of events that two attended: A. Davis, B. B. Gardner, M. R. Gardner, Deep South, 1941."),
    "dolphins": (
        dolphins,
        "Dolphins of Doubtful Sound: D. Lusseau et al., The Bottlenose Dolphin Community of Doubtful Sound, 2003."),
    "petersen": (
        nx.petersen_graph,
        "Petersen graph, in which everything ties: J. Petersen, Sur le théorème de Tait, 1898."),
    "islands": (islands, "Made up: disconnected, with nodes without neighbours and equal weights."),
}


def numbered(graph):
    """The graph with nodes 0, 1 … in their order and a weight on each edge, edges sorted."""
    graph = nx.convert_node_labels_to_integers(graph)
    sorted_graph = nx.Graph()
    sorted_graph.add_nodes_from(range(len(graph)))
    for a, b in sorted((min(a, b), max(a, b)) for a, b in graph.edges):
        weight = graph[a][b].get("weight", 1)
        sorted_graph.add_edge(a, b, weight=float(weight), exact=Fraction(1) / Fraction(weight), length=1 / weight)
    return sorted_graph


def in_igraph(graph):
    other = igraph.Graph(n=len(graph), edges=list(graph.edges))
    other.es["weight"] = [weight for *_, weight in graph.edges(data="weight")]
    other.es["length"] = [length for *_, length in graph.edges(data="length")]
    return other


def agree(name, ours, theirs):
    """Stops unless two lists of figures are equal up to rounding."""
    for a, b in zip(ours, theirs, strict=True):
        both_missing = (a is None or math.isnan(a)) and (b is None or math.isnan(b))
        assert both_missing or math.isclose(a, b, rel_tol=1e-8, abs_tol=1e-8), (name, a, b)
    return ours


def by_node(values):
    return [float(values[node]) for node in sorted(values)]


def page_rank(graph):
    """The stationary distribution of NetworkX's Google matrix, solved directly."""
    matrix = np.asarray(nx.google_matrix(graph, alpha=0.85, weight="weight")).T
    size = len(graph)
    system = np.vstack([matrix - np.eye(size), np.ones(size)])
    return list(np.linalg.lstsq(system, np.append(np.zeros(size), 1.0), rcond=None)[0])


def eigenvector(graph):
    """The leading eigenvector of NetworkX's adjacency matrix."""
    _, vectors = np.linalg.eigh(nx.to_numpy_array(graph, weight="weight"))
    return list(np.abs(vectors[:, -1]))


def disparity(graph):
    values = []
    for a, b, weight in graph.edges(data="weight"):
        ends = [(graph.degree(end), graph.degree(end, weight="weight")) for end in (a, b)]
        values.append(min((1 - weight / strength) ** (degree - 1) for degree, strength in ends))
    return values


def noise_corrected(graph):
    """Score and standard deviation, after the formulas of Coscia and Neffke, in exact fractions up to the square root."""
    scores, deviations = [], []
    total = 2 * sum(Fraction(weight) for *_, weight in graph.edges(data="weight"))
    for a, b, weight in graph.edges(data="weight"):
        nij, ni, nj = (Fraction(x) for x in (weight, graph.degree(a, weight="weight"), graph.degree(b, weight="weight")))
        mean = ni * nj / total**2
        variance = ni * nj * (total - ni) * (total - nj) / (total**4 * (total - 1))
        alpha = mean**2 / variance * (1 - mean) - mean
        beta = mean / variance * (1 - mean**2) - (1 - mean)
        expected = (alpha + nij) / ((alpha + nij) + (total - nij + beta))
        variance_nij = expected * (1 - expected) * total
        kappa = total / (ni * nj)
        slope = 1 / (ni * nj) - total * (ni + nj) / (ni * nj) ** 2
        variance_cij = variance_nij * (2 * (kappa + nij * slope) / (kappa * nij + 1) ** 2) ** 2
        scores.append(float((kappa * nij - 1) / (kappa * nij + 1)))
        deviations.append(math.sqrt(variance_cij))
    return scores, deviations


def triangles(graph, count):
    """The strongest triangles: smallest weight, sum, nodes."""
    found = []
    for a, b, c in itertools.combinations(graph, 3):
        if graph.has_edge(a, b) and graph.has_edge(a, c) and graph.has_edge(b, c):
            weights = [graph[a][b]["weight"], graph[a][c]["weight"], graph[b][c]["weight"]]
            found.append((-min(weights), -sum(weights), a, b, c))
    return [figure for found in sorted(found)[:count] for figure in (-found[0], -found[1], *found[2:])]


def best_modularity(graph, other):
    """The best of several runs of igraph's Leiden and NetworkX's Louvain algorithm."""
    best = -1.0
    for seed in range(20):
        igraph.set_random_number_generator(__import__("random").Random(seed))
        leiden = other.community_leiden("modularity", weights="weight", n_iterations=-1)
        louvain = nx.community.louvain_communities(graph, weight="weight", seed=seed)
        best = max(best, other.modularity(leiden, weights="weight"), nx.community.modularity(graph, louvain, weight="weight"))
    return best


def defined(body):
    """A figure, or None where the program divides by zero."""
    try:
        value = float(body())
        return None if math.isnan(value) else value
    except ZeroDivisionError:
        return None


def path_lengths(graph, length, count):
    """Lengths of the shortest paths without repeated nodes from the first to the last node of the largest component."""
    nodes = sorted(max(nx.connected_components(graph), key=len))
    paths = itertools.islice(nx.shortest_simple_paths(graph, nodes[0], nodes[-1], weight=length), count)
    lengths = [float(sum(graph[a][b]["exact"] if length else 1 for a, b in itertools.pairwise(path))) for path in paths]
    return [nodes[0], nodes[-1], *lengths]


def figures(graph):
    other = in_igraph(graph)
    nodes, sources = sorted(graph), [edge[:2] for edge in graph.edges]
    yield "degrees", agree("degree", by_node(dict(graph.degree)), other.degree())
    yield "strengths", agree("strength", by_node(dict(graph.degree(weight="weight"))), other.strength(weights="weight"))
    yield "density", [nx.density(graph)]
    for name, exact, length in [("steps", None, None), ("inverse-weight", "exact", "length")]:
        plain = by_node(nx.betweenness_centrality(graph, weight=exact, normalized=False))
        yield f"betweenness {name}", agree("betweenness", plain, other.betweenness(weights=length))
        yield f"normalised-betweenness {name}", by_node(nx.betweenness_centrality(graph, weight=exact))
        yield f"closeness {name}", by_node(nx.closeness_centrality(graph, distance=exact))
        harmonic = by_node(nx.harmonic_centrality(graph, distance=exact))
        theirs = [value * (len(graph) - 1) for value in other.harmonic_centrality(weights=length)]
        yield f"harmonic {name}", agree("harmonic", harmonic, theirs)
        yield f"path-lengths {name}", path_lengths(graph, exact, 12)
    yield "eigenvector", eigenvector(graph)
    yield "pagerank", agree("pagerank", page_rank(graph), other.pagerank(weights="weight"))
    yield "clustering", agree(
        "clustering", by_node(nx.clustering(graph)), other.transitivity_local_undirected(mode="zero"))
    yield "average-clustering", [nx.average_clustering(graph)]
    yield "transitivity", agree("transitivity", [nx.transitivity(graph)], [other.transitivity_undirected()])
    yield "triangles", by_node(nx.triangles(graph))
    yield "core-numbers", agree("core", by_node(nx.core_number(graph)), other.coreness())
    constraint = nx.constraint(graph, weight="weight")
    yield "constraint", agree(
        "constraint", [defined(lambda: constraint[node]) for node in nodes], other.constraint(weights="weight"))
    # Without the list of nodes, NetworkX 3.6 takes a way that divides the columns instead of the rows.
    sizes = nx.effective_size(graph, nodes=nodes, weight="weight")
    yield "effective-size", [defined(lambda: sizes[node]) for node in nodes]
    bridges = sorted(sources.index((min(a, b), max(a, b))) for a, b in nx.bridges(graph))
    yield "bridges", agree("bridges", bridges, sorted(other.bridges()))
    yield "cut-vertices", agree(
        "cut vertices", sorted(nx.articulation_points(graph)), sorted(other.articulation_points()))
    components = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    yield "components", [next(i for i, group in enumerate(components) if node in group) for node in nodes]
    groups = [(node * 7 // 2) % 4 for node in nodes]
    yield "groups", groups
    sets = [{node for node in nodes if groups[node] == group} for group in sorted(set(groups))]
    for resolution in (1, 0.5, 2):
        ours = nx.community.modularity(graph, sets, weight="weight", resolution=resolution)
        theirs = other.modularity(groups, weights="weight", resolution=resolution)
        yield f"modularity {resolution}", agree("modularity", [ours], [theirs])
    nx.set_node_attributes(graph, dict(enumerate(groups)), "group")
    yield "group-assortativity", [defined(lambda: nx.attribute_assortativity_coefficient(graph, "group"))]
    yield "degree-assortativity", [defined(lambda: nx.degree_assortativity_coefficient(graph))]
    yield "best-modularity", [best_modularity(graph, other)]
    for radius in (1, 2):
        yield f"ego-sizes {radius}", [len(nx.ego_graph(graph, node, radius)) for node in nodes]
    yield "strongest-triangles", triangles(graph, 15)
    yield "disparity", disparity(graph)
    scores, deviations = noise_corrected(graph)
    yield "noise-corrected-scores", scores
    yield "noise-corrected-deviations", deviations
    yield "spanning-forest-weight", [nx.maximum_spanning_tree(graph).size(weight="weight")]


def text(value):
    return "-" if value is None else repr(int(value)) if float(value).is_integer() else repr(float(value))


def write(path, source, graph):
    rows = [["nodes", str(len(graph))]]
    rows += [["edge", text(a), text(b), text(weight)] for a, b, weight in graph.edges(data="weight")]
    rows += [[key, *map(text, values)] for key, values in figures(graph)]
    lines = [f"# {source}", f"# Figures by NetworkX {nx.__version__} and python-igraph {igraph.__version__}."]
    path.write_text("\n".join(lines + ["\t".join(row) for row in rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, source) in NETWORKS.items():
        write(folder / f"{name}.tsv", source, numbered(make()))
