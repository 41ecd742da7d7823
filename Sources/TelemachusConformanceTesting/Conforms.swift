public import TelemachusConformance
public import TelemachusCore
public import Testing

/// Holds an instrument to what every instrument must keep; each finding is an issue at the caller's line.
///
/// - Parameters:
///   - type: the instrument.
///   - snapshot: what `Conformance.snapshot(of:)` said when the instrument was published.
///   - sourceLocation: where issues are recorded.
public func conforms<Asked: Instrument>(
    _ type: Asked.Type, snapshot: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    conforms(.instrument(type), snapshot: snapshot, sourceLocation: sourceLocation)
}

/// Holds a matching policy to what every policy must keep; each finding is an issue at the caller's line.
///
/// - Parameters:
///   - type: the policy.
///   - snapshot: what `Conformance.snapshot(of:)` said when the policy was published.
///   - sourceLocation: where issues are recorded.
public func conforms<Policy: MatchingPolicy>(
    _ type: Policy.Type, snapshot: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    conforms(.policy(type), snapshot: snapshot, sourceLocation: sourceLocation)
}

/// Holds a domain set to what every domain set must keep; each finding is an issue at the caller's line.
///
/// - Parameters:
///   - type: the domain set.
///   - snapshot: what `Conformance.snapshot(of:)` said when the domain set was published.
///   - sourceLocation: where issues are recorded.
public func conforms<Areas: DomainSet>(
    _ type: Areas.Type, snapshot: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    conforms(.domains(type), snapshot: snapshot, sourceLocation: sourceLocation)
}

/// Holds an exporter to what every exporter must keep; each finding is an issue at the caller's line.
///
/// - Parameters:
///   - type: the exporter.
///   - snapshot: what `Conformance.snapshot(of:)` said when the exporter was published.
///   - sourceLocation: where issues are recorded.
public func conforms<Writer: Exporter>(
    _ type: Writer.Type, snapshot: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    conforms(.exporter(type), snapshot: snapshot, sourceLocation: sourceLocation)
}

/// Holds a plugin, as a host registers it, to what every plugin of its kind must keep.
///
/// - Parameters:
///   - registration: the plugin.
///   - snapshot: what `Conformance.snapshot(of:)` said when it was published.
///   - sourceLocation: where issues are recorded.
public func conforms(
    _ registration: Registration, snapshot: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    for finding in Conformance.findings(of: registration, snapshot: snapshot) {
        Issue.record(Comment(rawValue: finding.description), sourceLocation: sourceLocation)
    }
}
