import TelemachusPages
import Testing

@Suite struct FileNamesTests {
    @Test(arguments: [
        ("E1", "E1"), ("../../etc/passwd", "-..-etc-passwd"), ("a/b\\c:d", "a-b-c-d"), ("", "brief"), ("...", "brief"),
        (".hidden", "hidden"), ("end.", "end"), ("con", "brief-con"), ("COM7.txt", "brief-COM7.txt"),
        ("comma", "comma"), ("é\u{0000}\n", "brief"), ("name with spaces", "name-with-spaces"),
        ("a\u{202E}b", "a-b"), ("=cmd|' /C calc'!A0", "-cmd----C-calc--A0"),
    ]) func `a file's name is safe for every system`(_ wish: String, _ name: String) {
        var names = FileNames(orElse: "brief")
        #expect(names.name(for: wish) == name)
    }

    @Test func `no two files have the same name, whatever their capitals`() {
        var names = FileNames(orElse: "brief")
        #expect(
            ["E1", "e1", "E1", "E1-2", "?", "!"].map { names.name(for: $0) } == [
                "E1", "e1-2", "E1-3", "E1-2-2", "brief", "brief-2",
            ])
    }

    @Test func `a name is never longer than systems take`() {
        var names = FileNames(orElse: "brief")
        let long = String(repeating: "x", count: 500)
        #expect(names.name(for: long).count == 80)
        #expect(names.name(for: long).count == 82)
    }
}
