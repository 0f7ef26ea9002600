using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Random;

public sealed class SeedSequenceTests
{
    [Fact]
    public void Stream_SameSeedAndName_IsTheSame() => First(42, 0, "orders", "service").ShouldBe(First(42, 0, "orders", "service"));

    [Fact]
    public void Stream_AnythingElse_IsAnother()
    {
        ulong[] firsts =
        [
            First(42, 0, "orders", "service"), First(43, 0, "orders", "service"), First(42, 1, "orders", "service"), First(42, 0, "order", "service"), First(42, 0, "orders", "arrivals"),
            First(42, 0, "orderss", "ervice"), First(42, 0, "service", "orders"), First(0, 0, "", ""), First(0, 1, "", ""),
        ];

        firsts.Distinct().Count().ShouldBe(firsts.Length);
    }

    [Fact]
    public void Stream_Neighbors_AreNotCorrelated()
    {
        var seeds = new SeedSequence(1);
        var (a, b) = (seeds.Stream("node-1", "service"), seeds.Stream("node-2", "service"));
        const int Count = 200_000;
        var product = Enumerable.Range(0, Count).Average(_ => (a.NextDouble() - 0.5) * (b.NextDouble() - 0.5));

        (product * 12).ShouldBe(0, 4 / Math.Sqrt(Count));
    }

    [Fact]
    public void Replication_Negative_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new SeedSequence(1, -1));

    private static ulong First(ulong seed, int replication, string component, string purpose) => new SeedSequence(seed, replication).Stream(component, purpose).NextUInt64();
}
