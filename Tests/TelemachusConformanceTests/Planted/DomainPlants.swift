import TelemachusCore

/// What a planted domain set offers; left as it is, everything is sound.
protocol DomainPlant: Sendable {
    static func change(_ domain: inout Domain)
}

extension DomainPlant {
    static func change(_ domain: inout Domain) {}

    /// The registration of the planted domain set.
    static var plugin: Registration { .domains(PlantedDomains<Self>.self) }
}

struct PlantedDomains<Plant: DomainPlant>: DomainSet {
    static var descriptor: PluginDescriptor {
        PluginDescriptor(id: "areas", version: "1.0.0", title: "Areas", summary: "Two areas.", example: "use: areas")
    }

    let domains: [Domain]

    init(_ configuration: NoConfiguration, in context: DefinitionContext) {
        var time = Domain(id: "time", title: "Time", rationale: "Time is short.", prompts: ["Who has time?"])
        Plant.change(&time)
        domains = [Domain(id: "tools", title: "Tools"), time]
    }
}

enum SoundDomains: DomainPlant {}
enum DomainInCapitals: DomainPlant { static func change(_ domain: inout Domain) { domain.id = "Time" } }
enum TitleTwice: DomainPlant { static func change(_ domain: inout Domain) { domain.title = "Tools" } }
enum PhraseThatEnds: DomainPlant { static func change(_ domain: inout Domain) { domain.phrase = "their time." } }
enum PromptThatTells: DomainPlant {
    static func change(_ domain: inout Domain) { domain.prompts = ["Talk about time."] }
}
