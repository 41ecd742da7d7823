import TelemachusCore

extension Document {
    /// The report on a programme.
    ///
    /// Sections without anything in them are left out.
    init(reporting record: ProgrammeRecord) {
        let outline = record.outline
        let mentoring = outline.model.isEmpty ? "Mentoring" : "\(outline.model.initialCapital) mentoring"
        generator = "Telemachus \(record.provenance.toolVersion)"
        kicker = "\(mentoring) · report on a programme"
        title = outline.title.plain.isEmpty ? outline.id : outline.title.plain
        lead = ["A programme of \(mentoring.lowercased()).", outline.setting?.plain.sentence ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
        message = outline.sponsor.map { Quotation(words: $0.message.plain, speaker: $0.title.plain.initialCapital) }
        let roles = outline.roles.map(\.plural.plain)
        questions =
            (roles.isEmpty ? [] : [Term(name: "Roles", text: roles.listed())])
            + outline.purposes.map { Term(name: $0.heading.initialCapital, text: $0.text.plain) }
        banners = Self.banners(of: record)
        isMadeUp = record.provenance.dataNotice != nil
        releaseMark = outline.release.map { _ in
            "Restricted: small groups are shown under a recorded release. Do not pass on"
        }
        sections = [
            .atAGlance(record), .participants(record), .allocation(record), .beforeAndAfter(record),
            .severalOccasions(record), .changes(record), .groups(record), .indicators(record), .answers(record),
            .comments(record), .oneOccasion(record), .asRun(record), .returns(record), .reliability(record),
            .methods(record), .limits(record), .sources(record), .provenance(record),
        ].compactMap(\.self)
        colophon =
            "Made by Telemachus \(record.provenance.toolVersion) from the definition "
            + "\(record.provenance.definitionHash.prefix(12)) and the data \(record.provenance.inputHash.prefix(12))."
    }

    private static func banners(of record: ProgrammeRecord) -> [Banner] {
        let notice = record.provenance.dataNotice.map { Banner(label: "Made-up data", text: $0.sentence) }
        let release = record.outline.release.map { Banner(label: "Small groups are shown", text: $0.sentence) }
        return [notice, release].compactMap(\.self)
    }
}
