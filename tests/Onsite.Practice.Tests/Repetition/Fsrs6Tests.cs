using FsCheck;
using FsCheck.Fluent;
using Onsite.Practice.Repetition;

namespace Onsite.Practice.Tests.Repetition;

public class Fsrs6Tests
{
    private static readonly Fsrs6 Model = new();

    [Theory]
    [InlineData(RecallGrade.Again, 0.212, 6.4133)]
    [InlineData(RecallGrade.Hard, 1.2931, 5.11217071)]
    [InlineData(RecallGrade.Good, 2.3065, 2.11810397)]
    [InlineData(RecallGrade.Easy, 8.2956, 1)]
    public void First_Grade_IsThePublishedState(RecallGrade grade, double stability, double difficulty)
    {
        var state = Model.First(grade);
        state.Stability.ShouldBe(stability, 1e-8);
        state.Difficulty.ShouldBe(difficulty, 5e-9);
    }

    [Fact]
    public void Next_PublishedHistory_IsThePublishedState()
    {
        var state = Model.First(RecallGrade.Again);
        foreach (var days in new[] { 0, 1, 3, 8, 21 })
        {
            state = Model.Next(state, RecallGrade.Good, days);
        }

        state.Stability.ShouldBe(53.62691, 1e-4);
        state.Difficulty.ShouldBe(6.3574867, 1e-4);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(400)]
    public void Retrievability_AfterAsManyDaysAsTheStability_IsNineTenths(double stability) =>
        Model.Retrievability(new MemoryState(stability, 5), stability).ShouldBe(0.9, 1e-12);

    [Fact]
    public void Interval_IsTheInverseOfRetrievability() => Prop.ForAll(
        States(),
        state => Math.Abs(Model.Interval(state.Stability, Model.Retrievability(state, 17)) - 17) < 1e-6).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_BetterGrade_IsNeverLessStable() => Prop.ForAll(
        States(),
        state => Enumerable.Range(0, 40).All(days =>
        {
            var after = Enum.GetValues<RecallGrade>().Select(grade => Model.Next(state, grade, days).Stability).ToList();
            return after.Zip(after.Skip(1)).All(pair => pair.First <= pair.Second);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_AnyReview_KeepsDifficultyWithinItsBounds() => Prop.ForAll(
        States(),
        state => Enum.GetValues<RecallGrade>().All(grade => Model.Next(state, grade, 5) is { Difficulty: >= 1 and <= 10, Stability: >= 0.001 })).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_NegativeDays_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => Model.Next(new MemoryState(1, 5), RecallGrade.Good, -1));

    [Theory]
    [InlineData(20)]
    [InlineData(22)]
    public void Parameters_WrongNumber_Throws(int count) =>
        Should.Throw<ArgumentException>(() => new FsrsParameters([.. Enumerable.Repeat(1.0, count)])).Message.ShouldContain("21 weights");

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(20, 0.0)]
    [InlineData(7, double.NaN)]
    public void Parameters_ImpossibleWeight_ThrowsAndNamesIt(int index, double weight)
    {
        var weights = FsrsParameters.Default.Weights.ToArray();
        weights[index] = weight;
        Should.Throw<ArgumentException>(() => new FsrsParameters(weights)).Message.ShouldContain($"w{index}");
    }

    private static Arbitrary<MemoryState> States() => Arb.From(
        from stability in Gen.Choose(1, 500_000)
        from difficulty in Gen.Choose(100, 1000)
        select new MemoryState(stability / 1000.0, difficulty / 100.0));
}
