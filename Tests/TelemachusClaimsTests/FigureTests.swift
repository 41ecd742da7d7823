import Testing

@testable import TelemachusClaims

@Suite struct `A printed figure` {
    @Test(arguments: ["30.5", "27.0", "0", "0.05", "-3.25", "180"])
    func `is printed as it was read`(text: String) {
        #expect(Figure(text)?.description == text)
    }

    @Test(arguments: ["", ".", ".5", "5.", "1,5", "1e3", "--1", "1234567890", "0.1234567", "٣"])
    func `is digits, a point and digits, and not too many`(text: String) {
        #expect(Figure(text) == nil)
    }
}
