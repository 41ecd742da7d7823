import TelemachusCore

extension ClinicalSevenDomains {
    /// The areas, whose ids never change, for data and comparisons refer to them.
    static let areas = [
        Domain(
            id: "use-of-technology", title: "Use of technology", phrase: "use of technology",
            rationale: "Juniors move between sites and systems, and often learn new tools before their seniors do.",
            prompts: [
                "Which systems and devices does this colleague use with ease, and where do they turn to others?",
                "Where has a tool that they did not know, or did not like, cost time or care?",
                "What have you seen work elsewhere that they could take up?",
            ]),
        Domain(
            id: "clinical-practice", title: "Clinical practice", phrase: "clinical practice",
            rationale: "Juniors come fresh from examinations and guidelines and have compared several teams' habits.",
            prompts: [
                "What in their care of patients would you copy?",
                "Which of their habits differ from current guidance or from what other teams do?",
                "How do they take it when somebody questions a decision?",
            ]),
        Domain(
            id: "approach-to-juniors", title: "Approach to juniors", phrase: "approach to junior colleagues",
            rationale: "Nobody but juniors knows first-hand how a senior teaches, supports and corrects them.",
            prompts: [
                "How do they teach, and how do they tell somebody that something went wrong?",
                "Whose ideas do they ask for, and what becomes of those ideas?",
                "How do juniors leave a shift or a clinic with them?",
            ]),
        Domain(
            id: "time-management", title: "Time management", phrase: "management of time",
            rationale: "Juniors work around a senior's timetable and see where it helps or holds up a team.",
            prompts: [
                "When is their time well spent for patients and for the team, and when does the team wait for them?",
                "How do they keep apart the time for clinics, for teaching and for everything else?",
            ]),
        Domain(
            id: "approachability", title: "Approachability", phrase: "approachability",
            rationale: "Whether juniors speak up when care is at risk depends on how easy a senior is to approach.",
            prompts: [
                "What makes it easy to bring them a question or a worry, and what makes people hesitate?",
                "How do they answer when called at a bad moment?",
                "Who would not go to them, and what would have to change?",
            ]),
        Domain(
            id: "strengths", title: "Strengths", phrase: "strengths",
            rationale: "Seniors seldom hear from below what they do well, and will want to keep doing it.",
            prompts: [
                "What should this colleague go on doing, whatever else changes?",
                "What would patients and the team miss most if they left?",
            ]),
        Domain(
            id: "areas-for-improvement", title: "Areas for improvement",
            phrase: "areas for improvement",
            rationale:
                "A suggestion that a whole group agrees on is concrete, and safer to give than one person's view.",
            prompts: [
                "Which one change would help patients or the team most?",
                "What would that change look like next week, and who could help with it?",
            ]),
    ]
}
