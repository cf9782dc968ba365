# The verbs of this project. `make demo` and `make test` set up everything that a machine with Swift,
# git and make lacks.

.PHONY: demo test check format gazetteers train evaluate benchmark benchmark-peers benchmark-network drawings install clean setup

PREFIX ?= /usr/local
DEMO ?= out/demo
PROGRAM = .build/release/entitygraph
# Linux programs hold the Swift libraries: they start sooner, and run where no Swift is installed.
BUILD = swift build -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
RELEASE = $(BUILD) --product entitygraph

demo: setup
	$(RELEASE)
	@mkdir -p $(DEMO)
	@echo
	@echo "The strongest relationships in Examples/dossier:"
	@echo
	$(PROGRAM) relations --top 12 Examples/dossier
	@echo
	@echo "Why North Korea and Russia:"
	@echo
	$(PROGRAM) relations --between "North Korea" Russia --evidence 2 --quiet Examples/dossier
	$(PROGRAM) graph -o $(DEMO)/dossier.svg --title "North Korea, Russia and China, 2018-2024" Examples/dossier
	$(PROGRAM) graph -o $(DEMO)/dossier.png --title "North Korea, Russia and China, 2018-2024" Examples/dossier
	@echo
	@echo "Pictures: $(DEMO)/dossier.svg and $(DEMO)/dossier.png"

test: setup
	swift test

# What must hold before a commit lands: format, no warnings, sound gazetteers, honest imports.
check: setup
	swift format lint --strict --recursive Package.swift Sources Tests Gazetteers
	swift build --build-tests -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
	.build/debug/entitygraph gazetteer check
	.build/debug/entitygraph gazetteer format --check Gazetteers
	Scripts/check-documents

format:
	swift format --in-place --recursive Package.swift Sources Tests Gazetteers

# The imported gazetteers, made again from the tables named in CREDITS.md: make gazetteers SOURCES=folder.
gazetteers: setup
	$(RELEASE)
	Scripts/make-gazetteers $(PROGRAM) $(SOURCES)

# The weights of the name model, learned anew: make train, or with further sets make train GOLD="folder folder".
train: setup
	$(BUILD) --product GraphTraining
	.build/release/GraphTraining --gold Training $(foreach set,$(GOLD),--gold $(set)) $(foreach part,$(WITHOUT),--without $(part)) \
	  -o Gazetteers/models/names.weights

# Accuracy on annotated articles; GOLD="folder folder" for sets of one's own, SPLIT=dev for a part of them.
evaluate: setup
	$(RELEASE)
	Scripts/evaluate $(PROGRAM) "$(or $(SPLIT),all)" Tests/GraphEvaluationTests/Gold $(GOLD)

# Speed of the stages, with a dated record in Benchmarks/records; TEXT=news.jsonl for a text of one's own.
benchmark: setup
	$(BUILD) --product GraphBenchmarks
	Scripts/benchmark .build/release/GraphBenchmarks $(if $(TEXT),--text $(TEXT))

# Matching beside other tools, with the same names and the same text, with a record as well; installs them into a virtual environment
# of Python's in the user's cache. TEXT=news.jsonl for a text of one's own.
benchmark-peers: setup
	$(BUILD) --product GraphBenchmarks
	RECORD=peers- Scripts/benchmark Scripts/benchmark-peers .build/release/GraphBenchmarks $(if $(TEXT),--text $(TEXT))

# The network measures beside python-igraph, on the same generated networks; needs `pip install igraph`.
benchmark-network: setup
	$(BUILD) --product NetworkBenchmarks
	python3 Scripts/compare-with-igraph.py .build/release/NetworkBenchmarks

# Pictures of named graphs in all layouts, with what a reader would trip over counted; TEXT=news.jsonl for articles of one's own.
drawings: setup
	$(BUILD) --product GraphDrawings
	.build/release/GraphDrawings -o out/drawings $(if $(TEXT),--text $(TEXT)) Examples/dossier

install: setup
	$(RELEASE)
	rm -rf $(DESTDIR)$(PREFIX)/share/entitygraph/gazetteers
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/entitygraph/gazetteers
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/entitygraph
	cp -R Gazetteers/names Gazetteers/words Gazetteers/models $(DESTDIR)$(PREFIX)/share/entitygraph/gazetteers/

clean:
	rm -rf .build out

setup:
	@Scripts/install-libraries
