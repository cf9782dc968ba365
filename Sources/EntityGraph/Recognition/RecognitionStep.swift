/// The steps of recognition, in order; ``Recognizer`` runs them.
public enum RecognitionStep: String, Sendable, CaseIterable {
  case knownNames = "gazetteer"
  case bylines
  case organisationPatterns = "form of an organisation"
  case placePatterns = "form of a place"
  case personPatterns = "form of a person's name"
  case nameModel = "name model"
  case placesWithRegions = "town with its region"
  case sharedBodies = "body of the country in focus"
  case surnames = "family name"
  case weakNames = "support in the article"
  case shortNames = "short form"
  case acronyms = "acronym"
  case repeatedNames = "repeated name"
  case governmentBodies = "government body"
  case capitals = "capital or government"
  case corrections = "correction"
}
