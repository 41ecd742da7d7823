import TelemachusCore

extension Programme {
    /// The files that the definition was put together from, itself first, by the names under which messages speak of
    /// them.
    public var files: [(name: String, bytes: [UInt8])] { written.sources.sources.map { ($0.name, $0.bytes) } }
}
