using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Statistics;

public sealed class Mser5Tests
{
    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void Find_SlowStart_IsCutWhereItEnds(int warmUp)
    {
        var random = new RandomSource(2);
        var observations = Enumerable.Range(0, 5000).Select(i => (i < warmUp ? 50.0 * (warmUp - i) / warmUp : 0) + random.NextNormal()).ToArray();

        var found = Mser5.Find(observations);

        found.Length.ShouldBeInRange((int)(0.85 * warmUp), warmUp + 100);
        found.IsDoubtful.ShouldBeFalse();
    }

    [Fact]
    public void Find_NeverComesToRest_IsDoubtful() => Mser5.Find(Enumerable.Range(0, 1000).Select(i => (double)i * i).ToArray()).IsDoubtful.ShouldBeTrue();

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Find_TooLittleToSee_IsDoubtful(int count) => Mser5.Find(new double[count]).ShouldBe(new WarmUp(0, true));

    [Fact]
    public void Find_ConstantFromTheStart_CutsNothing() => Mser5.Find(Enumerable.Repeat(7.0, 1000).ToArray()).ShouldBe(new WarmUp(0, false));
}
