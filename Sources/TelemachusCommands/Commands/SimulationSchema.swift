import TelemachusCore
import TelemachusProgramme

/// The format of simulation profiles as a JSON Schema, for editors.
///
/// Made from the declarations that the reader goes by. Whether stages, scores and options exist, only
/// `telemachus simulate` can tell, which knows the definition.
struct SimulationSchema {
    let registry: Registry

    /// The schema as text.
    var text: String {
        FormatSchema(
            id: "urn:telemachus:simulation:1", title: "Telemachus simulation profile",
            description: "How made-up people behave, for 'telemachus simulate'.",
            fields: SimulationProfile.fields.map(\.declaration), registry: registry
        ).text
    }
}
