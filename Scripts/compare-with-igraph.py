#!/usr/bin/env python3
"""Times the network measures beside python-igraph on the same generated networks and prints the ratios.

    pip install igraph
    make benchmark-network
"""

import random
import subprocess
import sys
import time

import igraph


def heavy_tailed(nodes, edges, seed):
    """A network with communities whose degrees and weights have heavy tails."""
    generator = random.Random(seed)
    pull = [generator.paretovariate(1.5) for _ in range(nodes)]
    communities = [[] for _ in range(nodes // 100)]
    for node in range(nodes):
        communities[min(int(generator.paretovariate(1.0)) - 1, generator.randrange(len(communities)))].append(node)
    communities = [group for group in communities if len(group) > 1]
    sums = [sum(pull[node] for node in group) for group in communities]
    found = {}
    while len(found) < edges:
        group = generator.choices(communities, sums)[0] if generator.random() < 0.6 else range(nodes)
        ends = generator.choices(group, [pull[node] for node in group], k=2 * len(group))
        for a, b in zip(ends[::2], ends[1::2]):
            if a != b and len(found) < edges:
                found.setdefault((min(a, b), max(a, b)), int(generator.paretovariate(1.2)))
    numbers = list(range(nodes))
    generator.shuffle(numbers)
    listed = [(numbers[a], numbers[b], weight) for (a, b), weight in found.items()]
    generator.shuffle(listed)
    return listed


def best(times, body):
    shortest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        result = body()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest, result


def igraph_times(edges, is_small):
    graph = igraph.Graph(n=1 + max(max(a, b) for a, b, _ in edges), edges=[(a, b) for a, b, _ in edges])
    graph.es["weight"] = [float(weight) for *_, weight in edges]
    lengths = [1 / weight for weight in graph.es["weight"]]
    bodies = {
        "degree": lambda: graph.degree(),
        "pagerank": lambda: graph.pagerank(weights="weight"),
        "eigenvector": lambda: graph.eigenvector_centrality(weights="weight"),
        "components": lambda: graph.connected_components().membership,
        "core numbers": lambda: graph.coreness(),
        "clustering": lambda: graph.transitivity_local_undirected(mode="zero"),
        "transitivity": lambda: graph.transitivity_undirected(),
        "constraint": lambda: graph.constraint(weights="weight"),
        "bridges": lambda: graph.bridges(),
        "cut vertices": lambda: graph.articulation_points(),
        "spanning forest": lambda: graph.spanning_tree(weights=lengths, return_tree=False),
        "shortest path": lambda: graph.get_shortest_path(0, graph.vcount() - 1, weights=lengths),
        "leiden": lambda: graph.community_leiden("modularity", weights="weight", n_iterations=2),
        "leiden to the end": lambda: graph.community_leiden("modularity", weights="weight", n_iterations=-1),
    }
    if is_small:
        bodies |= {
            "betweenness": lambda: graph.betweenness(),
            "weighted betweenness": lambda: graph.betweenness(weights=lengths),
            "closeness": lambda: graph.closeness(),
            "weighted closeness": lambda: graph.closeness(weights=lengths),
            "harmonic": lambda: graph.harmonic_centrality(),
        }
    seconds = {}
    for name, body in bodies.items():
        slow = "leiden" in name or "weighted" in name or is_small and "ness" in name
        seconds[name], result = best(2 if slow else 5, body)
        if "leiden" in name:
            print(f"igraph, {name}: modularity {graph.modularity(result, weights='weight'):.6f}")
    return seconds


def swift_times(program, edges, is_small):
    text = "".join(f"{a} {b} {weight}\n" for a, b, weight in edges)
    command = [program] + (["small"] if is_small else [])
    output = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value in (line.split("\t") for line in output.splitlines())}


def compare(program, nodes, edge_count, is_small):
    edges = heavy_tailed(nodes, edge_count, seed=1)
    print(f"\n{nodes} nodes, {edge_count} edges")
    theirs = igraph_times(edges, is_small)
    ours = swift_times(program, edges, is_small)
    theirs |= {"parallel " + name: seconds for name, seconds in theirs.items() if is_small}
    print(f"our modularity {ours.pop('modularity'):.6f}")
    ours["leiden to the end"] = ours["leiden"]
    for name, seconds in ours.items():
        ratio = f"{theirs[name]:10.4f} {seconds / theirs[name]:7.2f}" if name in theirs else ""
        print(f"{name:30} {seconds:10.4f} {ratio}")


if __name__ == "__main__":
    print("seconds: ours, igraph's, ratio")
    compare(sys.argv[1], 20_000, 300_000, False)
    compare(sys.argv[1], 5_000, 50_000, True)
