using Onsite.Evaluation.Stories;
using Onsite.Evaluation.Tests.Qualities;

namespace Onsite.Evaluation.Tests.Stories;

/// <summary>The parts of stories, sentence by sentence.</summary>
public sealed class StoryPartsTests
{
    private static readonly (StoryPart Part, string Sentence)[][] Stories =
    [
        [
            (StoryPart.Situation, "In 2020 I worked for a bank whose card service stopped every few days."),
            (StoryPart.Situation, "There were three teams on it and nobody owned the logs."),
            (StoryPart.Task, "I was responsible for getting it stable before the audit in June."),
            (StoryPart.Action, "I read two weeks of dumps and drew a timeline."),
            (StoryPart.Action, "I called the vendor, asked for the patch and tested it on a copy."),
            (StoryPart.Action, "Then I wrote a watchdog that restarted the node before it hung."),
            (StoryPart.Result, "As a result the stops went from nine a month to zero."),
            (StoryPart.Result, "Since then every team there has its own timeline."),
        ],
        [
            (StoryPart.Situation, "Two years ago our biggest client complained about slow reports."),
            (StoryPart.Situation, "The reports were built at night and the nights were too short."),
            (StoryPart.Task, "My job was to bring them under an hour."),
            (StoryPart.Action, "I measured each step and found that one join took half of the time."),
            (StoryPart.Action, "I replaced it with a table that we filled during the day."),
            (StoryPart.Action, "We compared the numbers for a week and I fixed two rounding errors."),
            (StoryPart.Result, "In the end the run took 22 minutes."),
            (StoryPart.Result, "The client renewed, and what I'd do differently is to ask for the figures first."),
        ],
        [
            (StoryPart.Situation, "At my last company the on-call rota had four people and 60 pages a week."),
            (StoryPart.Task, "I had to halve that by the end of the quarter."),
            (StoryPart.Action, "I listed each page of a month and sorted them by cause."),
            (StoryPart.Action, "I deleted eleven alerts that nobody had ever acted on."),
            (StoryPart.Action, "I asked the search team to take over theirs, and after two talks they agreed."),
            (StoryPart.Action, "We wrote runbooks for the rest."),
            (StoryPart.Result, "The pages fell to 14 a week, and two people came back to the rota."),
        ],
    ];

    [Fact]
    public void Read_StoriesWithKnownParts_FindsNineInTen()
    {
        var all = Stories.SelectMany(story => story.Zip(Read(story)).Select(pair => (pair.First, Found: pair.Second))).ToList();
        var wrong = all.Where(pair => pair.Found != pair.First.Part).ToList();
        (wrong.Count * 10).ShouldBeLessThanOrEqualTo(all.Count, string.Join('\n', wrong.Select(w => $"{w.First.Part} read as {w.Found}: {w.First.Sentence}")));
    }

    [Fact]
    public void Read_AStory_SharesAddUp()
    {
        var report = Reading.Of(Text(Stories[0])).Story!;
        report.Kind.ShouldBe(TellingKind.Story);
        report.Shares.Sum(s => s.Percent).ShouldBe(100, 0.3);
        report.Shares.Sum(s => s.Words).ShouldBe(report.Sentences.Where(s => s.Part != StoryPart.Other).Sum(s => s.Words));
        report.ActionsByI.ShouldBeGreaterThan(report.ActionsByWe);
        report.QuantifiedResults.Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("I think that testing is important. People should test more, and managers don't understand it.")]
    [InlineData("")]
    [InlineData("Yes.")]
    public void Read_NoStory_HasNoShares(string answer)
    {
        var report = Reading.Of(answer).Story!;
        report.Kind.ShouldNotBe(TellingKind.Story);
        report.Shares.ShouldBeEmpty();
        report.Results.ShouldBeEmpty();
        report.Sentences.ShouldAllBe(s => s.Part == StoryPart.Other);
    }

    [Theory]
    [InlineData("We planned it. We built it. We tested it in March. We shipped it.", 0, 4)]
    [InlineData("In March I planned it. I had built it before. I tested it, fixed it and shipped it.", 4, 0)]
    [InlineData("She called me last year. He wrote it. I was there.", 0, 0)]
    [InlineData("I pulled the file, compared it and rolled it back.", 3, 0)]
    [InlineData("I then quickly called him and read the log.", 2, 0)]
    [InlineData("I have written it. I would have kept the lock. I want it tested.", 0, 0)]
    [InlineData("I use the shared database and three deleted rows.", 0, 0)]
    [InlineData("I'd planned it. We had tested it.", 0, 0)]
    [InlineData("Our export failed. The rows were indexed by name.", 0, 0)]
    public void Read_PastVerbs_CountsWhoDidIt(string answer, int byI, int byWe)
    {
        var report = Reading.Of(answer).Story!;
        report.ActionsByI.ShouldBe(byI);
        report.ActionsByWe.ShouldBe(byWe);
    }

    private static IEnumerable<StoryPart> Read((StoryPart Part, string Sentence)[] story) => Reading.Of(Text(story)).Story!.Sentences.Select(s => s.Part);

    private static string Text((StoryPart Part, string Sentence)[] story) => string.Join(' ', story.Select(s => s.Sentence));
}
