using Onsite.Practice.Repetition;

namespace Onsite.Practice.Tests.Repetition;

public class ReviewSchedulerTests
{
    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReviewScheduler Scheduler = new();

    [Fact]
    public void Review_WhenDue_IsSpacedAsPublished()
    {
        // The history in the tests of two published implementations.
        int[] grades = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
        int[] days = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
        ReviewStanding? standing = null;
        var pauses = new List<int>();
        foreach (var grade in grades)
        {
            standing = Scheduler.Review(standing, (RecallGrade)grade, standing?.DueAt ?? Monday);
            pauses.Add((int)(standing.DueAt - standing.ReviewedAt).TotalDays);
        }

        pauses.ShouldBe(days);
    }

    [Theory]
    [InlineData(RecallGrade.Again, ReviewPhase.Learning, 0, 60)]
    [InlineData(RecallGrade.Hard, ReviewPhase.Learning, 0, 330)]
    [InlineData(RecallGrade.Good, ReviewPhase.Learning, 1, 600)]
    [InlineData(RecallGrade.Easy, ReviewPhase.Review, null, 8 * 86_400)]
    public void Review_First_TakesTheStepOfItsGrade(RecallGrade grade, ReviewPhase phase, int? step, int seconds)
    {
        var standing = Scheduler.Review(null, grade, Monday);
        standing.Phase.ShouldBe(phase);
        standing.Step.ShouldBe(step);
        (standing.DueAt - Monday).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void Review_KnownAndForgotten_IsLearntAgain()
    {
        var known = Scheduler.Review(null, RecallGrade.Easy, Monday);
        var forgotten = Scheduler.Review(known, RecallGrade.Again, known.DueAt);
        forgotten.Phase.ShouldBe(ReviewPhase.Relearning);
        forgotten.Memory.Stability.ShouldBeLessThan(known.Memory.Stability);
        Scheduler.Review(forgotten, RecallGrade.Good, forgotten.DueAt).Phase.ShouldBe(ReviewPhase.Review);
    }

    [Fact]
    public void Review_ClockSetBack_CountsAsTheLastMoment()
    {
        var known = Scheduler.Review(null, RecallGrade.Easy, Monday);
        var again = Scheduler.Review(known, RecallGrade.Good, Monday.AddYears(-1));
        again.ReviewedAt.ShouldBe(Monday);
        again.DueAt.ShouldBeGreaterThan(Monday);
    }

    [Fact]
    public void Review_WithoutSteps_IsKnownAtOnce()
    {
        var scheduler = new ReviewScheduler(options: new RepetitionOptions { LearningSteps = [], RelearningSteps = [] });
        var standing = scheduler.Review(null, RecallGrade.Again, Monday);
        standing.Phase.ShouldBe(ReviewPhase.Review);
        scheduler.Review(standing, RecallGrade.Again, standing.DueAt).Phase.ShouldBe(ReviewPhase.Review);
    }

    [Fact]
    public void Review_Interval_StopsAtTheLongest()
    {
        var scheduler = new ReviewScheduler(options: new RepetitionOptions { LongestIntervalDays = 3 });
        (scheduler.Review(null, RecallGrade.Easy, Monday).DueAt - Monday).ShouldBe(TimeSpan.FromDays(3));
    }

    [Fact]
    public void Replay_NoReviews_IsNothing() => Scheduler.Replay([]).ShouldBeNull();

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(1.0, 1)]
    [InlineData(0.9, 0)]
    public void Options_OutOfRange_Throw(double retention, int longest) =>
        Should.Throw<ArgumentException>(() => new ReviewScheduler(options: new RepetitionOptions { Retention = retention, LongestIntervalDays = longest }));

    [Fact]
    public void Review_UnknownGrade_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => Scheduler.Review(null, (RecallGrade)7, Monday));
}
