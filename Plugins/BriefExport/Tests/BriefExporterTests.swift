import TelemachusCore
import Testing
import Foundation
@testable import BriefExport

@Suite struct W { @Test func w() throws {
    let f = try BriefExporter(NoConfiguration(), in: DefinitionContext()).files(for: SampleBriefs.record)
    try FileManager.default.createDirectory(atPath: "/tmp/report/briefs", withIntermediateDirectories: true)
    for x in f { try String(decoding: x.bytes, as: UTF8.self).write(toFile: "/tmp/report/" + x.path, atomically: true, encoding: .utf8) }
} }
