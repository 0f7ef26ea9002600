using Onsite.Evaluation.Calibration;

namespace Onsite.Evaluation.Tests.Calibration;

public sealed class CalibrationCurveTests
{
    [Fact]
    public void Fit_WorkedByHand_PoolsAdjacentViolators() => IsotonicRegression.Fit([new(10, 10), new(20, 40), new(30, 20), new(40, 60)])
        .ShouldBe([new(10, 10, 1), new(25, 30, 2), new(40, 60, 1)]);

    [Fact]
    public void Fit_FallingGrades_IsOneBlockAtTheMean() => IsotonicRegression.Fit([new(10, 90), new(20, 60), new(30, 30)]).ShouldBe([new(20, 60, 3)]);

    [Fact]
    public void Fit_SameScore_IsTheMeanOfItsGrades() => IsotonicRegression.Fit([new(50, 40), new(50, 60)]).ShouldBe([new(50, 50, 2)]);

    [Fact]
    public void Fit_Nothing_IsNothing() => IsotonicRegression.Fit([]).ShouldBeEmpty();

    [Fact]
    public void Learn_FewerThanFive_IsNull() => CalibrationCurve.Learn([.. Enumerable.Repeat(new GradedScore(50, 60), 4)]).ShouldBeNull();

    [Fact]
    public void Expect_GradesEqualToScores_IsTheScore()
    {
        var curve = CalibrationCurve.Learn([.. Enumerable.Range(1, 9).Select(i => new GradedScore(10 * i, 10 * i))]).ShouldNotBeNull();

        foreach (var score in new[] { 0, 5, 33.3, 90, 97, 100 })
        {
            curve.Expect(score).ShouldBe(score, 1e-9);
        }
    }

    [Fact]
    public void Expect_FiveGrades_GoesHalfTheWay()
    {
        var curve = CalibrationCurve.Learn([.. Enumerable.Repeat(new GradedScore(60, 80), 5)]).ShouldNotBeNull();

        curve.Weight.ShouldBe(0.5);
        curve.Expect(60).ShouldBe(70);
        curve.Expect(0).ShouldBe(0);
        curve.Expect(100).ShouldBe(100);
    }

    [Fact]
    public void Expect_MoreGrades_GoesFurther() => CalibrationCurve.Learn([.. Enumerable.Repeat(new GradedScore(60, 80), 20)])!.Expect(60).ShouldBe(76);

    [Fact]
    public void Expect_AnyGrades_NeverFallsAndStaysInRange()
    {
        // Knuth's multiplicative generator: the same numbers every time.
        var state = 12345u;
        double Next() => (state = (state * 1664525u) + 1013904223u) / 4294967296.0 * 100;
        for (var round = 0; round < 200; round++)
        {
            var curve = CalibrationCurve.Learn([.. Enumerable.Range(0, 5 + (round % 30)).Select(_ => new GradedScore(Math.Round(Next()), Next()))])!;
            var before = 0.0;
            for (var score = 0.0; score <= 100; score += 0.5)
            {
                var expected = curve.Expect(score);
                expected.ShouldBeInRange(before - 1e-9, 100);
                before = expected;
            }
        }
    }

    [Fact]
    public void Expect_OtherOrderOfGrades_IsTheSameToTheBit()
    {
        GradedScore[] graded = [new(10.1, 33.3), new(10.1, 12.7), new(10.1, 0.1), new(55.5, 20), new(70, 91.3), new(12, 44)];

        CalibrationCurve.Learn(graded)!.Expect(37).ShouldBe(CalibrationCurve.Learn([.. graded.Reverse()])!.Expect(37));
    }

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    [InlineData(double.NaN, 50)]
    public void Learn_OutOfRange_Throws(double score, double grade) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CalibrationCurve.Learn([new GradedScore(score, grade)]));
}
