public import TelemachusCore

extension Programme {
    /// The stages at which pairs are made, in order.
    public var pairingStages: [Stage] { stages.filter { $0.pairing != nil } }

    /// The attributes that say how many partners people of a role can have.
    func placesAttributes(of role: RoleID) -> [String] {
        let names = pairingStages.compactMap(\.pairing).flatMap { pairing in
            let roles = definition.roles(pairedBy: pairing.settings)
            return [
                roles.mentors.contains(role.name) ? pairing.settings.rules.places.mentorAttribute : nil,
                roles.mentees.contains(role.name) ? pairing.settings.rules.places.menteeAttribute : nil,
            ].compactMap(\.self)
        }
        return Named(names.map { ($0, true) }).names
    }

    /// A stage's way of making pairs with another policy: the definition's rules, the policy's own defaults.
    ///
    /// - Parameters:
    ///   - id: the policy.
    ///   - stage: the stage.
    ///   - registry: the plugins.
    /// - Returns: nil where the stage makes no pairs or the policy cannot do without settings, and its problems.
    public func pairing(
        by id: String, at stage: Stage, from registry: Registry
    ) -> (pairing: Pairing?, problems: [Diagnostic]) {
        guard let own = stage.pairing else { return (nil, []) }
        if own.settings.use == id { return (own, []) }
        var names = DeclaredNames(
            [
                .role: definition.roles.names, .attribute: definition.people.attributes.names,
                .instrument: instruments.map(\.id.name), .stage: stages.map(\.id.name), .domain: domains.map(\.id),
                .score: instruments.scoreNames,
            ], plugins: registry.ids)
        names[.scale] = []
        var reader = DefinitionReader(names: names)
        let context = DefinitionContext(
            id: stage.id.name, title: stage.title, domains: domains, attributes: definition.people.attributes,
            names: names, scores: instruments.declaredScores)
        let policy = registry.registration(of: .policy, id: id)?.makePolicy(nil, in: context, &reader)
        var settings = own.settings
        settings.use = id
        settings.configuration = nil
        return (policy.map { Pairing(settings: settings, policy: $0) }, reader.diagnostics)
    }
}
