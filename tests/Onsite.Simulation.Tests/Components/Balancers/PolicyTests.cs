using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Balancers;

public sealed class PolicyTests
{
    public static TheoryData<string> Policies => ["round robin", "random", "least outstanding", "two choices", "consistent hash", "consistent hash with a bound"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Choose_SomeAreOut_ChoosesAmongTheOthers(string name)
    {
        var members = Members(6);
        members.List(1, isListed: false, 0);
        members.List(4, isListed: false, 0);
        var policy = Policy(name, new RandomSource(1));

        var chosen = Enumerable.Range(1, 600).Select(key => Take(policy, members, key)).GroupBy(part => part).ToDictionary(g => g.Key, g => g.Count());

        chosen.Keys.Order().ShouldBe([0, 2, 3, 5]);
        chosen.Values.Min().ShouldBeGreaterThan(60); // 150 each, were all alike; a ring of a hundred points is within a third of that
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Choose_OneIsLeft_ChoosesIt(string name)
    {
        var members = Members(3);
        members.List(0, isListed: false, 0);
        members.List(2, isListed: false, 0);
        var policy = Policy(name, new RandomSource(1));
        Enumerable.Range(1, 50).Select(key => Take(policy, members, key)).ShouldAllBe(part => part == 1);
    }

    [Theory]
    [InlineData("round robin")]
    [InlineData("random")]
    [InlineData("least outstanding")]
    [InlineData("consistent hash")]
    public void Choose_Weights_DealsByThem(string name)
    {
        var members = Members(3, weights: [4, 2, 2]);
        var policy = Policy(name, new RandomSource(1));
        var heavy = Enumerable.Range(1, 20_000).Count(key => Take(policy, members, 7919 * key) == 0);
        (heavy / 20_000.0).ShouldBe(0.5, name == "consistent hash" ? 0.08 : 0.02);
    }

    [Fact]
    public void RoundRobin_EqualWeights_IsStrictlyInTurn()
    {
        var (policy, members) = (new RoundRobin(), Members(3));
        Enumerable.Range(0, 7).Select(_ => Take(policy, members, 0)).ShouldBe([0, 1, 2, 0, 1, 2, 0]);
    }

    [Fact]
    public void LeastOutstanding_OneHasFewer_GetsAllUntilItHasAsMany()
    {
        var (policy, members) = (new LeastOutstanding(), Members(3));
        for (var i = 0; i < 20; i++)
        {
            members.Begin(0);
            members.Begin(2);
        }

        Enumerable.Range(0, 20).Select(_ => Take(policy, members, 0)).ShouldAllBe(part => part == 1);
    }

    /// <summary>Karger's promise: with one part gone its keys alone move; the rest stay where their caches are warm.</summary>
    [Fact]
    public void ConsistentHash_OneGoes_MovesItsKeysAlone()
    {
        var (policy, members) = (new ConsistentHash(), Members(10));
        int[] Where() => [.. Enumerable.Range(1, 5000).Select(key => policy.Choose(new Request(-1, 0) { Key = key }, members, 0))];

        var before = Where();
        members.List(3, isListed: false, 0);
        var without = Where();
        members.List(3, isListed: true, 0);

        before.Zip(without).ShouldAllBe(pair => pair.First == pair.Second || pair.First == 3);
        without.ShouldNotContain(3);
        Where().ShouldBe(before);
        (before.Count(part => part == 3) / 5000.0).ShouldBe(0.1, 0.04);
    }

    /// <summary>A tenth more parts move about a tenth of the keys, all of them to the new part.</summary>
    [Fact]
    public void ConsistentHash_OneComes_MovesKeysToItAlone()
    {
        var policy = new ConsistentHash();
        var (few, more) = (Members(10), Members(11));
        var before = Enumerable.Range(1, 5000).Select(key => policy.Choose(new Request(-1, 0) { Key = key }, few, 0)).ToList();
        var after = Enumerable.Range(1, 5000).Select(key => policy.Choose(new Request(-1, 0) { Key = key }, more, 0)).ToList();

        before.Zip(after).ShouldAllBe(pair => pair.First == pair.Second || pair.Second == 10);
        (after.Count(part => part == 10) / 5000.0).ShouldBe(1 / 11.0, 0.04);
    }

    /// <summary>However hot a key is, nobody has more than the bound times the mean (Mirrokni and others).</summary>
    [Theory]
    [InlineData(1.1)]
    [InlineData(1.25)]
    [InlineData(2)]
    public void ConsistentHash_BoundedLoadAndOneHotKey_KeepsTheBound(double bound)
    {
        var (policy, members) = (new ConsistentHash(bound: bound), Members(8));
        for (var i = 1; i <= 1000; i++)
        {
            Take(policy, members, 42);
            Enumerable.Range(0, 8).Max(members.Outstanding).ShouldBeLessThanOrEqualTo((int)Math.Ceiling(bound * i / 8));
        }
    }

    /// <summary>What to expect of each at the same load and arrivals: a free server is never passed by at best (one line for all), and at worst everybody stands in a line of chance.</summary>
    [Fact]
    public void MeanTime_TenReplicas_IsOrderedAsTheoryHasIt()
    {
        double Mean(string name) => new FleetBench(8, new ServiceOptions { Replicas = 10 }, random => Policy(name, random)).Run(10_000).MeanSeconds;
        var (random, turns, two, least) = (Mean("random"), Mean("round robin"), Mean("two choices"), Mean("least outstanding"));

        random.ShouldBe(new ExponentialServers(0.8, 1, 1).MeanSojourn, 0.35);
        turns.ShouldBe(new RoundRobinServers(8, 1, 10).MeanSojourn, 0.25);
        turns.ShouldBeLessThan(0.75 * random);
        two.ShouldBeLessThan(turns);
        least.ShouldBeLessThan(two);
        least.ShouldBeGreaterThan(0.98 * new ExponentialServers(8, 1, 10).MeanSojourn);
    }

    /// <summary>Joining the shorter of two lines: no better than one line for both servers, no worse than taking turns.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void LeastOutstanding_TwoReplicas_LiesBetweenOneLineAndTurns(double load)
    {
        var mean = new FleetBench(2 * load, new ServiceOptions { Replicas = 2 }, _ => new LeastOutstanding()).Run(60_000).MeanSeconds;
        mean.ShouldBeGreaterThan(0.97 * new ExponentialServers(2 * load, 1, 2).MeanSojourn);
        mean.ShouldBeLessThan(new RoundRobinServers(2 * load, 1, 2).MeanSojourn);
    }

    /// <summary>
    /// The doubly exponential tail, seen every second: a hundred servers are near the limit, whose mean they exceed by something of the order of a hundredth (N. Gast 2017).
    /// </summary>
    [Theory]
    [InlineData(0.7, 1500)]
    [InlineData(0.9, 1500)]
    public void TwoChoices_HundredReplicas_HasTheTailOfTheLimit(double load, int seconds)
    {
        var limit = new ChoiceOfTwo(load);
        var bench = new FleetBench(100 * load, new ServiceOptions { Replicas = 100 }, random => new TwoChoices(random)).Run(100);
        bench.Engine.Restart();
        var atLeast = new long[20];
        for (var second = 101; second <= seconds; second++)
        {
            bench.Engine.RunUntil(second * FleetBench.Second);
            foreach (var replica in bench.Service.Replicas)
            {
                for (var there = 1; there <= Math.Min(replica.Inside, 19); there++)
                {
                    atLeast[there]++;
                }
            }
        }

        bench.MeanSeconds.ShouldBe(limit.MeanSojourn, 0.035 * limit.MeanSojourn);
        for (var there = 1; there <= 4; there++)
        {
            var share = atLeast[there] / (100.0 * (seconds - 100));
            share.ShouldBe(limit.Tail(there), (0.05 * limit.Tail(there)) + 0.012);
        }
    }

    private static int Take(IBalancing policy, Membership members, long key)
    {
        var part = policy.Choose(new Request(-1, 0) { Key = key }, members, 0);
        members.Begin(part);
        return part;
    }

    private static Membership Members(int parts, double[]? weights = null)
    {
        var members = new Membership(new HealthOptions(), weights);
        for (var part = 0; part < parts; part++)
        {
            members.List(part, isListed: true, 0, fromTheBeginning: true);
        }

        return members;
    }

    private static IBalancing Policy(string name, RandomSource random) => name switch
    {
        "round robin" => new RoundRobin(),
        "random" => new RandomChoice(random),
        "least outstanding" => new LeastOutstanding(),
        "two choices" => new TwoChoices(random),
        "consistent hash" => new ConsistentHash(),
        _ => new ConsistentHash(bound: 1.25),
    };
}
