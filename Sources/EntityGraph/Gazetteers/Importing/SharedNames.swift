/// Names that bodies of many countries have: "National Library", "Institute of Physics", "Ministère de la Culture".
///
/// All their words come in the names of bodies of many countries, and one says what kind of body it is. The words are those of
/// ROR's names in fourteen countries or more, looked through by hand, with what states call their bodies in languages of several.
enum SharedNames {
  /// Whether several countries could have a body of that name.
  static func contain(_ name: String) -> Bool {
    let words = SpellingTokens.tokens(of: Array(name.utf8)).map(\.hash)
    return words.contains(where: bodies.contains) && words.allSatisfy { bodies.contains($0) || fields.contains($0) }
  }

  /// Whether a name has a word, articles aside, of those that state bodies are called by in other languages than English.
  static func isForeign(_ name: String) -> Bool {
    SpellingTokens.tokens(of: Array(name.utf8)).contains { $0.range.count > 3 && foreign.contains($0.hash) }
  }

  /// Whether a word is one of these, or an article or preposition of another language.
  static func isForeign(_ word: Word) -> Bool {
    word.range.count > 3 && foreign.contains(word.hash) || particles.contains(word.hash)
  }

  private static let particles = words("de del des du di della dos da das do der die das für und et el la les le och")

  static func isEnglish(_ word: Word) -> Bool { english.contains(word.hash) }

  private static func words(_ text: String) -> Set<UInt64> {
    Set(text.split(whereSeparator: \.isWhitespace).map { TokenHash.hash(String($0)) })
  }

  /// What bodies are, in English and in languages of several countries.
  private static let bodies = words(englishBodies + " " + foreignBodies)
  /// What they do, for whom, and how far.
  private static let fields = words(englishFields + " " + foreignFields)
  private static let english = words(englishBodies + " " + englishFields)
  private static let foreign = bodies.union(fields).subtracting(english)

  private static let englishBodies = """
    academy administration agency archive archives army authority bank board branch bureau cabinet center centers centre \
    centres chamber clinic college commission committee corps council court department directorate division faculty force \
    forces gallery gendarmerie government guard hospital hospitals institute institutes institution institutions \
    laboratories laboratory library militia ministry museum museums navy observatories observatory office organisation \
    organization parliament police polytechnic sanatorium school schools secretariat seminary senate service services \
    station survey treasury tribunal university zoo
    """
  private static let englishFields = """
    a academic advanced aerospace affairs aged agricultural agriculture aid air analysis and animal anthropology appeal \
    appeals applications applied archaeology architecture armed art arts assessment assizes association astronomical \
    astronomy at atmospheric atomic aviation banking biochemistry biological biology biomedical biophysics biotechnology \
    border botanical broadcasting building business cancer cardiology care cassation cell central chemical chemistry child \
    children civil climate clinical coast coastal commerce communication communications community computation \
    computational computer computing conservation constitutional construction control cooperation criminal cultural \
    culture customs data defence defense dental design development diabetes digital disaster disease diseases earth \
    ecological ecology economic economics economy education educational election elections electoral electrical electronic \
    electronics emergency employment energy engineering enterprise environment environmental evaluation evolution \
    excellence experimental eye facilities family federal federation film finance financial fine fire fisheries food for \
    foreign forest forestry foundation fund general genetics geographical geography geological geology geophysics ground \
    health healthcare heritage high higher history home housing human humanities immunology in industrial industries \
    industry infectious informatics information innovation intelligence interior internal investigation joint judicature \
    justice knowledge labor labour land language languages law learning legal life linguistics literature livestock \
    management manufacturing marine maritime materials mathematical mathematics measurement mechanical mechanics media \
    medical medicine memorial mental meteorological meteorology metrology microbiology military mines mining mobile modern \
    molecular monetary municipal music national natural nature naval neuroscience nuclear nursing nutrition occupational \
    oceanography of oil on oncology open ophthalmology pedagogical people petroleum pharmaceutical pharmacy philosophy \
    physical physics planning plant political politics popular population postgraduate power presidential prevention \
    private production program programme programmes programs project promotion prosecution protection psychiatry \
    psychology public quality radiation radio rail railway railways regional rehabilitation relations religious republican \
    research resources revenue riverine royal rural s safety sanitation science sciences scientific sea security sharia \
    social society sociology software soil space special sport sports standards state statistical statistics strategic \
    studies study superior supreme surgery sustainability sustainable system systems tax teacher teachers teaching \
    technical technological technology telecommunications television the theological theology theoretical tourism trade \
    traffic training transport transportation tropical union urban veterinary vocational war water welfare wildlife with \
    women work works youth zoology
    """
  /// French, Spanish, Portuguese and German; words that English has too are above.
  private static let foreignBodies = """
    academia académie agence agencia agência akademie archiv arquivo asamblea assembleia assemblée autoridade banco \
    biblioteca bibliothek bibliothèque bundesamt bundesanstalt bundesministerium caisse cámara câmara centro chambre \
    colegio comando comisión comissão comité congreso congresso conseil consejo conselho corte cour departamento \
    département dirección direction direção ejército escola escuela exército école faculdade facultad faculté fonds força \
    forças fuerza fuerzas gobierno gouvernement governo guardia hochschule hôpital institut instituto laboratoire \
    laboratorio laboratório ministerio ministerium ministère ministério museo museu musée observatoire observatório \
    oficina parlament parlamento policía polícia secretaria secretaría secrétariat senado servicio serviço universidad \
    universidade université
    """
  private static let foreignFields = """
    affaires agraria agrario agricole agricultura agropecuaria agua alimentation ambiental ambiente apelación apelação \
    aplicada aplicadas appliquée appliquées armada armadas armées artes aux água bellas biologia biologie biología \
    centrale chimie ciencia ciencias científica científicas científico ciência ciências comercio comércio comptes \
    comunicación constitucional constitutionnel constitutionnelle contas cuentas cultura da das de defensa del deporte \
    deputados der des desarrollo desenvolvimento desporto défense développement die diputados do dos droit du e eau \
    economia economía educación educação el elevage empleo emploi en energia energía enseignement ensino environnement \
    estadística estado estatística estudios estudos et exteriores exterior étrangères études économie économique \
    économiques éducation élevage énergie fazenda finanzas finanças fiscal fondation forestal formation forêts fundación \
    fundação für ganadería generale geschichte gesundheit générale géographie hacienda haute histoire historia história \
    humaines humanas indústria industria industrie informatique información informação ingeniería innovación innovación \
    inovação interior internationales intérieur investigación investigaciones investigação jeunesse jurídicas justicia \
    justica justiça kunst la las le les lettres linguistique littérature los marina mathématiques medio meio militaire \
    militar minas minería ministros moneda musik medicina metropolitana médecine nacional nacionales nationale nationales \
    naturales naturelle normale nuclear nucléaire numérique o obras pecuária pesca pescas pesquera pesquisa pesquisas \
    philosophie physique planejamento planificación política políticas politique politiques politécnica polytechnique pour \
    professionnelle psychologie publique publiques pública públicas público pêche química recherche recherches recursos \
    relaciones relações riqueza royale régionale salud santé saúde scientifique seguridad segurança sociale sociales \
    sociedad sociedade société sociologie sociologique statistique statistiques suprema supremo suprême supérieur \
    supérieure sur sécurité technique technologie tecnologia tecnologías tecnología tecnológica tecnológico terrestres \
    tourisme trabajo trabalho transporte transports travail turismo técnica und wirtschaft wissenschaft wissenschaften y
    """
}
