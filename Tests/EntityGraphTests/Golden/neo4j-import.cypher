// Loads nodes.csv and relationships.csv into Neo4j 5: copy both into the import folder of the database and run
//   cypher-shell -f import.cypher
// An empty database takes the same files by
//   neo4j-admin database import full --multiline-fields=true --nodes=nodes.csv --relationships=relationships.csv
// The files are quoted by RFC 4180. LOAD CSV reads a backslash before a quotation mark in them rightly when
// neo4j.conf says db.import.csv.legacy_quote_escaping=false.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (e:Entity {id: row.`id:ID`})
SET e.name = row.name,
  e.kind = row.`kind`,
  e.category = row.`category`,
  e.wikidata = row.`wikidata`,
  e.iso = row.`iso`,
  e.mentions = toInteger(row.`mentions:int`),
  e.sentences = toInteger(row.`sentences:int`),
  e.paragraphs = toInteger(row.`paragraphs:int`),
  e.articles = toInteger(row.`articles:int`),
  e.first = date(row.`first:date`),
  e.last = date(row.`last:date`)
FOREACH (_ IN CASE WHEN row.kind = 'person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (_ IN CASE WHEN row.kind = 'country' THEN [1] ELSE [] END | SET e:Country)
FOREACH (_ IN CASE WHEN row.kind = 'organisation' THEN [1] ELSE [] END | SET e:Organisation)
FOREACH (_ IN CASE WHEN row.kind = 'place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (_ IN CASE WHEN row.kind = 'other' THEN [1] ELSE [] END | SET e:Other);

LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
MATCH (a:Entity {id: row.`:START_ID`})
MATCH (b:Entity {id: row.`:END_ID`})
MERGE (a)-[r:NAMED_WITH]->(b)
SET r.weight = toFloat(row.`weight:double`),
  r.sentences = toInteger(row.`sentences:int`),
  r.paragraphs = toInteger(row.`paragraphs:int`),
  r.articles = toInteger(row.`articles:int`),
  r.expected = toFloat(row.`expected:double`),
  r.npmi = toFloat(row.`npmi:double`),
  r.llr = toFloat(row.`llr:double`),
  r.p = toFloat(row.`p:double`),
  r.p_corrected = toFloat(row.`p_corrected:double`),
  r.first = date(row.`first:date`),
  r.last = date(row.`last:date`),
  r.evidence = row.evidence;
