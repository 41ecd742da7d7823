import Foundation
import TelemachusCore

@testable import TelemachusProgramme

/// A data directory that a test writes and that goes with it.
final class DataDirectory {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The smallest right data of the confidential example, with some files changed.
    static func small(_ changed: [String: String] = [:]) -> [String: String] {
        [
            "data.yaml": "origin: invented\nstatement: Nobody is real.\nseed: 7\n",
            "people.csv":
                "id,role,name,sex\nM1,mentor,Ann,female\nM2,mentor,Ben,male\nE1,mentee,Cay,\nE2,mentee,Dee,\n",
            "consents.csv": "person,version\nM1,1\nM2,1\nE1,1\nE2,1\n",
            "responses.csv": """
            person,instrument,stage,about,item,value
            M1,rating,before,,tools,2
            M1,rating,before,,talk,3
            M1,words,before,,text,"He said ""no"", then left"
            M1,willing,before,E1,yes,yes
            M1,willing,before,E2,yes,no
            group:mentor,group,before,E1,tools.words,Listens
            M1,log,meeting,partner,held,yes
            M1,log,meeting,,minutes,45
            M2,log,meeting,partner,held,yes

            """,
            "codes.csv": "code,title,definition\ntrust,Trust,\n",
            "codings.csv": "person,instrument,stage,item,code\nM1,words,before,text,trust\n",
        ].merging(changed) { $1 }
    }

    static func read(_ files: [String: String], for programme: Programme) throws -> BundleData.Outcome {
        let directory = try DataDirectory(files)
        return BundleData.read(directory: directory.url.path, name: "data", for: programme)
    }
}
