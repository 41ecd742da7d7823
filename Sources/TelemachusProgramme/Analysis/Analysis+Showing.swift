import TelemachusCore
import TelemachusStatistics

/// How much of a group's figures is told.
extension Analysis {
    /// From the smallest group on the middle value, from twice as many on everything else.
    func showing(_ people: Int, protected: Bool = false) -> Showing {
        if control.isReleased { return .all }
        guard control.shows(people, protected: protected) else { return .hidden(control.reason(protected: protected)) }
        return control.shows(people / 2, protected: protected) ? .all : .median
    }

    /// Location and spread as far as they are told; the ends of the range are single answers and need a release.
    func figures(of values: [Double], _ showing: Showing) throws -> ScoreSummary.Figures? {
        guard !values.isEmpty, !showing.isHidden else { return nil }
        var figures = try ScoreSummary.Figures(values, settings.quartiles)
        if showing == .median { figures = ScoreSummary.Figures(median: figures.median) }
        if !control.isReleased {
            figures.minimum = nil
            figures.maximum = nil
        }
        return figures
    }

    /// Why the figures besides the middle value are not there.
    var onlyMedianReason: String {
        "not shown besides the median: fewer than \(2 * control.minimumGroup) people"
    }
}
