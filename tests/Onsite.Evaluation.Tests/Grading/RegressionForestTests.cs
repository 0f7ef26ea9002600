using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class RegressionForestTests
{
    private static readonly TrainingOptions Small = new() { Trees = 20, LeafSize = 1 };

    [Fact]
    public void Grow_OneFeatureDecides_LearnsIt()
    {
        var forest = RegressionForest.Grow([[0, 7], [0, 7], [1, 7], [1, 7]], [0.2, 0.2, 0.9, 0.9], [0, 1], Small);
        forest.Predict([0, 7]).Value.ShouldBe(0.2, 1e-12);
        forest.Predict([1, 7]).Value.ShouldBe(0.9, 1e-12);
        forest.Predict([1, 7]).Added[0].ShouldBe(0.35, 1e-12);
        forest.Predict([1, 7]).Added[1].ShouldBe(0);
    }

    [Fact]
    public void Grow_NothingToTellApart_GivesTheMean() =>
        RegressionForest.Grow([[3], [3], [3]], [0, 0.3, 0.9], [0], Small).Predict([100]).Value.ShouldBe(0.4, 1e-12);

    [Fact]
    public void Grow_LeavesOfTwo_NeverSplitOffOne() =>
        RegressionForest.Grow([[0], [1], [2], [3], [4]], [0, 0, 0, 0, 0.9], [0], Small with { LeafSize = 2 }).Predict([4]).Value.ShouldBeInRange(0.3, 0.45);

    [Fact]
    public void Grow_FeatureNotAllowed_IsNotAsked()
    {
        var prediction = RegressionForest.Grow([[0, 0], [1, 1]], [0, 1], [1], Small).Predict([0, 1]);
        prediction.Added[0].ShouldBe(0);
        prediction.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Predict_AnyRow_StaysWithinTheGradesAndIsTheSameForASeed()
    {
        var random = new SeededRandom(5);
        var rows = Enumerable.Range(0, 200).Select(_ => new[] { random.NextShare(), random.NextShare(), random.NextShare() }).ToArray();
        var grades = rows.Select(r => (0.5 * r[0]) + (0.2 * r[1] * r[2])).ToArray();
        var forest = RegressionForest.Grow(rows, grades, [0, 1, 2], Small);
        var again = RegressionForest.Grow(rows, grades, [0, 1, 2], Small);
        foreach (var row in rows.Select(r => new[] { r[1] * 3, -r[0], r[2] }))
        {
            var value = forest.Predict(row).Value;
            value.ShouldBeInRange(grades.Min(), grades.Max());
            again.Predict(row).Value.ShouldBe(value);
        }
    }
}
