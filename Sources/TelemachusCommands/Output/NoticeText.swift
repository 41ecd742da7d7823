import TelemachusCore

extension Results {
    /// The notices of that id as a paragraph each, after an empty line; nothing where there is none.
    func paragraphs(ofNotices id: String) -> String {
        notices.filter { $0.id == id }.map { "\n\($0.message)\n" }.joined()
    }
}
