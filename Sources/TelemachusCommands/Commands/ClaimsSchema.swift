import TelemachusClaims
import TelemachusCore
import TelemachusProgramme

/// The format of claims as a JSON Schema, for editors.
///
/// Made from the declarations that the reader goes by. Whether a sample is declared, and whether a claim's figures go
/// together, only `telemachus audit` can tell.
struct ClaimsSchema {
    let registry: Registry

    /// The schema as text.
    var text: String {
        FormatSchema(
            id: "urn:telemachus:claims:1", title: "Telemachus claims",
            description: "Figures as a publication prints them, for 'telemachus audit' to check.",
            fields: ClaimsFile.fields.map(\.declaration), registry: registry
        ).text
    }
}
