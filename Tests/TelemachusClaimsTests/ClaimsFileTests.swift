import Testing

@testable import TelemachusClaims

@Suite struct `A file of claims` {
    private func problems(_ changed: String, _ other: String) -> [String] {
        load(
            """
            telemachus-claims: 1
            source: { citation: An invented study }
            scales:
              total: { least: 7, greatest: 35 }
              item: { least: 1, greatest: 5 }
            samples:
              six: { title: Six, n: 6, scale: total }
              five: { title: Five, n: 5, scale: total, within: six }
            claims:
              - { of: six, median: 30.5 }

            """.replacing(changed, with: other)
        ).problems
    }

    @Test func `is read without a word`() { #expect(problems("", "").isEmpty) }

    @Test(
        arguments: [
            (
                "telemachus-claims: 1", "telemachus-claims: 2",
                "1:20 unknown-format-version at telemachus-claims: this Telemachus reads version 1 of the format, not 2 "
                    + "= use a newer Telemachus"
            ),
            (
                "median: 30.5", "median: '30,5'",
                "10:24 wrong-type at claims[0].median: expected a figure, found '30,5' = write it as it is printed, such "
                    + "as 27.0, with at most 9 digits and 6 decimals"
            ),
            (
                "of: six", "of: sixx",
                "10:11 unknown-sample at claims[0].of: no sample is named 'sixx' = use 'six'; samples to choose from: "
                    + "six, five"
            ),
            (
                "median: 30.5", "quartiles: [27, 30, 32]",
                "10:5 claim-does-not-fit at claims[0]: there are two quartiles = write the lower and the upper one: "
                    + "[27.0, 32.0]"
            ),
            (
                "median: 30.5", "p: 0.04",
                "10:5 claim-does-not-fit at claims[0]: a claim is of one kind = write 'of:' with figures, 'from:' and "
                    + "'to:' with p, or 'out-of:' with a share"
            ),
            (
                "of: six, median: 30.5", "from: six, to: five, p: 0.04",
                "10:5 claim-does-not-fit at claims[0]: 'six' and 'five' are not the same people on the same scale = name "
                    + "two samples of as many people, and declare the five who stayed as a sample of their own"
            ),
            (
                "of: six, median: 30.5", "from: six, to: five, p: 4%",
                "10:31 wrong-type at claims[0].p: expected a p value, found '4%' = write it as it is printed, such as "
                    + "0.043 or <0.001"
            ),
            (
                "n: 5, scale: total", "n: 6, scale: total",
                "8:52 sample-does-not-fit at samples.five.within: 6 cannot be some of the 6 of 'six' = name a larger "
                    + "sample, or correct 'n'"
            ),
            (
                "greatest: 35", "greatest: 3",
                "4:10 empty-range at scales.total: the greatest value 3 is below the least 7 = exchange them"
            ),
            (
                "greatest: 35", "greatest: 35, step: 0.001",
                "4:10 out-of-range at scales.total: the scale does not have from 1 to 1000 points = write a greater "
                    + "step, or ends that are nearer to each other"
            ),
            (
                "least: 7, greatest: 35", "least: 7.000001, greatest: 35",
                "4:10 out-of-range at scales.total: the scale's numbers are too long to be added up without rounding = "
                    + "write fewer decimals, or smaller numbers in a larger unit"
            ),
        ])
    func `tells a mistake where it stands, with its fix`(changed: String, other: String, problem: String) {
        #expect(problems(changed, other) == [problem])
    }
}
