extension AnswerFormat {
    /// Whether an answer is one that ``answer(from:)`` could have read.
    public func admits(_ answer: Answer) -> Bool {
        switch (self, answer) {
        case (.scale(let scale), .whole(let point)): scale.points.contains(point)
        case (.choice(let options), .option(let code)): options.contains { $0.id == code }
        case (.choices(let options), .options(let codes)):
            !codes.isEmpty && options.map(\.id).filter(codes.contains) == codes
        case (.yesNo, .flag): true
        case (.wholeNumber(let range, _), .whole(let number)): range.contains(number)
        case (.number(let range, _), .decimal(let number)): range.contains(number)
        case (.text(let limit), .text(let text)): text.count <= limit
        case (.date, .text(let text)): CalendarDay(text) != nil
        default: false
        }
    }
}
