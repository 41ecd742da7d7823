import Crypto
package import TelemachusCore

extension SourceText {
    /// SHA-256 of the bytes in hexadecimal.
    package var hash: String { SHA256.hash(data: bytes).hexadecimal }
}
