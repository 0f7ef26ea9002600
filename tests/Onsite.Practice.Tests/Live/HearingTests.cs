using System.Text.Json;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;
using Onsite.Practice.Json;
using Onsite.Practice.Judging;
using Onsite.Practice.Live;

namespace Onsite.Practice.Tests.Live;

public sealed class HearingTests
{
    [Fact]
    public void From_Observations_CountsUnknownBothWays()
    {
        var hearing = From(
            Seen.Point("a", 40, Observation.Met, must: true),
            Seen.Point("b", 20, Observation.Partly, must: true),
            Seen.Point("c", 10, Observation.Unknown, must: true),
            Seen.Point("d", 30, competency: "reliability"));

        (hearing.Low, hearing.High).ShouldBe((50, 60));
        (hearing.MustsHeard, hearing.Musts).ShouldBe((2, 3));
        hearing.Words.ShouldBe(6);
        hearing.Competencies.Select(c => (c.Id, c.Name, c.Heard, c.Partly, c.Of)).ShouldBe([("messaging", "Messaging", 1, 1, 3), ("reliability", "Failure handling", 0, 0, 1)]);
        hearing.Competencies[0].Ticks.Select(t => t.State).ShouldBe([HearingState.Heard, HearingState.Part, HearingState.Part]);
    }

    [Fact]
    public void From_PointsOfAnotherLevel_AreNotCounted()
    {
        var hearing = From(Seen.Point("a", 60, Observation.Met), Seen.Point("staff", 40, levels: [Level.Staff]));

        hearing.Low.ShouldBe(100);
        hearing.Competencies.Sum(c => c.Of).ShouldBe(1);
    }

    [Fact]
    public void From_NoPointAskedOfTheLevel_HasHeardNothingOfNothing()
    {
        var hearing = From(Seen.Point("staff", 100, levels: [Level.Staff]));

        (hearing.Low, hearing.High, hearing.Musts).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void From_AnyAnswer_NamesNoPoint()
    {
        var judge = new ProseJudge(Sample.Catalogue);
        foreach (var question in Sample.Catalogue.Questions)
        {
            foreach (var answer in question.Answers)
            {
                var json = JsonSerializer.Serialize(Hearing.From(judge.Read(question, answer.Text), Level.Senior, Sample.Catalogue), PracticeJson.Options);
                foreach (var point in question.Rubric.Points)
                {
                    json.ShouldNotContain(point.Id);
                    json.ShouldNotContain(point.Statement);
                    json.ShouldNotContain(point.Probe);
                    point.Ways.OfType<StatementWay>().ToList().ForEach(w => json.ShouldNotContain(w.Phrasing.Text));
                }
            }
        }
    }

    private static Hearing From(params PointResult[] points) => Hearing.From(Seen.Report(points), Level.Senior, Sample.Catalogue);
}
