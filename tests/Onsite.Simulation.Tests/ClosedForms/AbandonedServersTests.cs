using Onsite.Simulation.ClosedForms;

namespace Onsite.Simulation.Tests.ClosedForms;

/// <summary>Erlang A where it becomes something else that is known.</summary>
public sealed class AbandonedServersTests
{
    /// <summary>Whoever leaves as fast as they would be served makes the number there a Poisson one: as with endless servers.</summary>
    [Theory]
    [InlineData(3, 2.0)]
    [InlineData(8, 10.0)]
    public void PatienceOfAService_Any_IsPoisson(int servers, double load)
    {
        var (term, beyond) = (Math.Exp(-load), 0.0);
        for (var n = 1; n < 200; n++)
        {
            term *= load / n;
            beyond += Math.Max(0, n - servers) * term;
        }

        var queue = new AbandonedServers(load, 1, servers, 1);
        queue.MeanInLine.ShouldBe(beyond, 1e-12);
        queue.Loss.ShouldBe(beyond / load, 1e-12); // each in line leaves at rate 1
    }

    [Fact]
    public void EndlessPatience_LowLoad_IsErlangC()
    {
        var (queue, patient) = (new AbandonedServers(3.2, 1, 4, 1e9), new ExponentialServers(3.2, 1, 4));
        queue.Loss.ShouldBe(0, 1e-8);
        queue.MeanSojourn.ShouldBe(patient.MeanSojourn, 1e-6);
    }

    [Fact]
    public void NoPatience_Any_IsErlangB() => new AbandonedServers(8, 1, 10, 1e-9).Loss.ShouldBe(Erlang.B(8, 10), 1e-8);

    /// <summary>Who leaves and who is served make up all who wait: λ E[W] of both is the number in line (Little).</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Loss_OverLoad_IsWhatLeavesTheLine(double patience)
    {
        var queue = new AbandonedServers(9, 1, 6, patience);
        queue.Loss.ShouldBe(queue.MeanInLine / patience / 9, 1e-12);
        queue.Loss.ShouldBeGreaterThan(1 - (6.0 / 9)); // no more than six can be served
    }
}
