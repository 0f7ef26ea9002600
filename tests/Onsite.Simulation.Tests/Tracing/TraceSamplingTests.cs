using Onsite.Simulation.Kernel;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Tests.Tracing;

public sealed class TraceSamplingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(400)]
    public void Begin_FewRequests_TracesAll(int requests)
    {
        var tracer = new Tracer([7], 400);
        Enumerable.Range(0, requests).ShouldAllBe(i => tracer.Begin(0, 0, i) != 0);
        tracer.TracesOf(0).Count.ShouldBe(requests);
    }

    /// <summary>Halving keeps a binomial share: with 400 and a half, fewer than 150 are left once in a million times.</summary>
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(300_000)]
    public void Begin_ManyRequests_TracesAboutHalfToAllOfTheLimitSpreadOverTheRun(int requests)
    {
        var tracer = new Tracer([7], 400);
        for (var i = 0; i < requests; i++)
        {
            tracer.Begin(0, 0, i);
        }

        var traces = tracer.TracesOf(0);
        traces.Count.ShouldBeInRange(150, 400);
        traces.Count(t => t[0].Start < requests / 2).ShouldBeInRange(traces.Count / 4, 3 * traces.Count / 4);
    }

    [Fact]
    public void Begin_SameSaltSameRequests_OtherSaltOthers()
    {
        Chosen(1).ShouldBe(Chosen(1));
        Chosen(2).ShouldNotBe(Chosen(1));

        static List<long> Chosen(ulong salt)
        {
            var tracer = new Tracer([salt], 400);
            for (var i = 0; i < 10_000; i++)
            {
                tracer.Begin(0, 0, i);
            }

            return [.. tracer.TracesOf(0).Select(t => t[0].Start)];
        }
    }

    [Fact]
    public void Begin_DroppedTrace_IsNotWrittenToAnyMore()
    {
        var tracer = new Tracer([7], 2);
        var names = Enumerable.Range(0, 1000).Select(i => tracer.Begin(0, 0, i)).Where(name => name != 0).ToList();
        var kept = tracer.TracesOf(0).Select(t => t.Number).ToHashSet();

        names.Count.ShouldBeGreaterThan(2);
        foreach (var name in names)
        {
            (tracer.Call(name, 1, 5) != 0).ShouldBe(kept.Contains(name >> 8));
        }
    }

    [Fact]
    public void Restart_WarmUpIsOver_ForgetsWhatBeganBefore()
    {
        var tracer = new Tracer([7], 400);
        var before = tracer.Begin(0, 0, 0);
        tracer.Restart();
        tracer.End(before, Outcome.Ok, 10);

        tracer.TracesOf(0).ShouldBeEmpty();
        tracer.Begin(0, 0, 20).ShouldNotBe(0);
    }
}
