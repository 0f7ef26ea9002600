using Onsite.Measurements.DesignSearch;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Analysis.Changes;

namespace Onsite.Measurements.Tests.DesignSearch;

public sealed class SearchedTests
{
    [Theory]
    [InlineData(2, 2.1, false, true)]
    [InlineData(2, 2.5, true, true)] // An interval, if a wide one.
    [InlineData(8, null, false, true)] // Beyond the most that is tried.
    [InlineData(2, null, true, false)]
    [InlineData(0, 1.0, false, false)]
    public void Of_Load_IsFoundWhereItIsEnclosed(double holds, double? breaks, bool isCutShort, bool expected) =>
        Of(headroom: new Headroom(holds, breaks, isCutShort, [], null, null, [])).IsFound.ShouldBe(expected);

    [Theory]
    [InlineData(900, true)]
    [InlineData(900.5, false)]
    public void Of_CheaperDesign_IsFoundWhereTheBudgetIsKept(double costs, bool expected) =>
        Of(cheaper: new CheaperDesign(new TriedChange([new DesignChange("app", "replicas", "4", "2", costs - 2000)], costs - 2000, [], 0), [], 0)).IsFound.ShouldBe(expected);

    [Fact]
    public void Of_NothingToHalve_IsNotFoundAboveTheBudget() => Of(cheaper: new CheaperDesign(null, [], 0)).IsFound.ShouldBeFalse();

    [Fact]
    public void Of_ChangeThatMends_IsFoundAndLeavesNothing() => Of(change: new CheapestChange([Missed(2)], Tried(0), null, [], 0, 0)).ShouldSatisfyAllConditions(s => s.IsFound.ShouldBeTrue(), s => s.Distance.ShouldBe(0));

    [Fact]
    public void Of_ChangeThatComesNearest_LeavesAPartOfWhatWasMissed() => Of(change: new CheapestChange([Missed(1.5), Missed(0.5)], null, Tried(0.5), [], 0, 0)).ShouldSatisfyAllConditions(s => s.IsFound.ShouldBeFalse(), s => s.Distance.ShouldBe(0.25));

    [Fact]
    public void Of_NothingComesNearer_LeavesAll() => Of(change: new CheapestChange([Missed(1.5)], null, null, [], 0, 0)).Distance.ShouldBe(1);

    private static ObjectiveOutcome Missed(double distance) => new("pay p99", 2, 1, false, distance, "2 s");

    private static TriedChange Tried(double distance) => new([new DesignChange("app", "replicas", "1", "2", 40)], 40, [Missed(distance)], distance);

    private static Searched Of(Headroom? headroom = null, CheapestChange? change = null, CheaperDesign? cheaper = null) =>
        Searched.Of("any", "a design", new Explanation("d", "s", 1, [], null!, null, headroom, change, cheaper, [], 2000, 900), 1, 1);
}
