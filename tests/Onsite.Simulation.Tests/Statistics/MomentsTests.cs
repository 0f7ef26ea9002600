using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Statistics;

public sealed class MomentsTests
{
    [Fact]
    public void Add_Numbers_GivesMeanAndVariance()
    {
        var moments = Of([2, 4, 4, 4, 5, 5, 7, 9]);
        moments.Mean.ShouldBe(5, 1e-12);
        moments.Variance.ShouldBe(32.0 / 7, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void Add_TwoSets_IsTheSameAsOne(int cut)
    {
        var random = new RandomSource(4);
        var numbers = Enumerable.Range(0, 1000).Select(_ => 1e6 + random.NextNormal()).ToArray();
        var together = Of(numbers[..cut]);
        together.Add(Of(numbers[cut..]));

        together.Count.ShouldBe(1000);
        together.Mean.ShouldBe(Of(numbers).Mean, 1e-6);
        together.Variance.ShouldBe(Of(numbers).Variance, 1e-6);
    }

    [Fact]
    public void Variance_BelowTwo_IsNoNumber() => double.IsNaN(Of([3]).Variance).ShouldBeTrue();

    private static Moments Of(IEnumerable<double> numbers)
    {
        var moments = default(Moments);
        foreach (var number in numbers)
        {
            moments.Add(number);
        }

        return moments;
    }
}
