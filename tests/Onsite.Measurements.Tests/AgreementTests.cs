namespace Onsite.Measurements.Tests;

public sealed class AgreementTests
{
    /// <summary>The first line is the example of Cohen's paper as textbooks give it: 20, 5, 10 and 15 of 50.</summary>
    [Theory]
    [InlineData(20, 5, 10, 15, 0.4)]
    [InlineData(10, 0, 0, 10, 1)]
    [InlineData(5, 5, 5, 5, 0)]
    [InlineData(0, 10, 10, 0, -1)]
    public void Kappa_Counts_IsAgreementBeyondChance(int bothYes, int onlyOurs, int onlyTheirs, int bothNo, double kappa) =>
        new Agreement(bothYes, onlyOurs, onlyTheirs, bothNo).Kappa.ShouldBe(kappa, 1e-9);

    [Fact]
    public void Of_Pairs_CountsEachKind() =>
        Agreement.Of([(true, true), (true, true), (true, false), (false, true), (false, false)]).ShouldBe(new Agreement(2, 1, 1, 1));

    [Fact]
    public void PrecisionAndRecall_Counts_AreShares()
    {
        var agreement = new Agreement(6, 2, 4, 8);
        agreement.Precision.ShouldBe(0.75);
        agreement.Recall.ShouldBe(0.6);
    }
}
