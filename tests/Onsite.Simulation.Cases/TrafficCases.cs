using Onsite.Simulation.Cases.Rigs;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases;

/// <summary>Arrivals and policies whose effect is known exactly.</summary>
internal static class TrafficCases
{
    private const int Arrivals = 12_000;

    private static readonly Distribution Unit = new Exponential(1);

    public static IReadOnlyList<QueueCase> All { get; } = [.. Prioritized(), .. PriorityPools(), .. Patient(), .. Leaving(), .. Bursts(), .. Buckets(), .. Breakers(), .. Hedges(), .. Networks()];

    private static IEnumerable<QueueCase> Prioritized()
    {
        foreach (var (name, classes) in new (string, (double Rate, Distribution Service)[])[]
        {
            ("two classes M/M/1", [(0.3, Unit), (0.4, Unit)]),
            ("two classes M/D/1", [(0.2, new Constant(1)), (0.5, new Constant(1))]),
            ("three classes", [(0.2, new Constant(0.5)), (0.3, Unit), (0.2, new Gamma(2, 1.5))]),
        })
        {
            var exact = new PriorityServer(classes);
            foreach (var number in new[] { 0, classes.Length - 1 })
            {
                yield return new QueueCase($"Cobham, {name}: mean time of class {number}", exact.MeanSojourn(number), seeds =>
                {
                    var engine = new Engine();
                    var node = engine.Add(new ServiceNode(new ServiceOptions { Concurrency = 1, ByPriority = true }, seeds.Stream("service", "work"), seeds.Stream("service", "choice"))
                    {
                        Name = "service",
                        Handlers = [.. classes.Select(c => new HandlerStep[] { new(StepKind.Compute, c.Service.Compile()), new(StepKind.Reply) })],
                    });
                    var rate = classes.Sum(c => c.Rate);
                    var mix = new OperationMix([.. classes.Select((c, i) => new ClientOperation { Weight = c.Rate, Priority = (byte)i })], seeds.Stream("clients", "operations"));
                    var clients = engine.Add(new OpenClients(RenewalArrivals.Poisson(rate), seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
                    clients.Entry = engine.Add(new Link(clients, node));
                    QueueCase.Run(engine, Arrivals, rate);
                    return clients.Statistics[number].Served.Mean / Bench.Second;
                });
            }
        }
    }

    /// <summary>With the same exponential service for all, a class waits C / (cμ) / ((1 - σ before) (1 - σ through)), where C is Erlang's (O. Kella, U. Yechiali, 1985).</summary>
    private static IEnumerable<QueueCase> PriorityPools()
    {
        var (rates, servers) = (new[] { 1.5, 2.0 }, 5);
        foreach (var number in new[] { 0, 1 })
        {
            var before = rates.Take(number).Sum() / servers;
            var exact = 1 + (Erlang.C(rates.Sum(), servers) / servers / ((1 - before) * (1 - before - (rates[number] / servers))));
            yield return new QueueCase($"pool of {servers} by priority: mean time of class {number}", exact, seeds =>
            {
                var mix = new OperationMix([.. rates.Select((r, i) => new ClientOperation { Weight = r, Priority = (byte)i })], seeds.Stream("clients", "operations"));
                return Run(new Bench(seeds, RenewalArrivals.Poisson(rates.Sum()), new() { Pool = new PoolOptions(servers, ByPriority: true) }, Exponentially, mix: mix), rates.Sum()).Clients.Statistics[number].Served.Mean / Bench.Second;
            });
        }
    }

    private static IEnumerable<QueueCase> Patient()
    {
        foreach (var (servers, rate, patience) in new[] { (4, 3.6, 0.5), (2, 3.0, 1.0), (10, 9.0, 0.2) })
        {
            var exact = new PatientServers(rate, 1, servers, patience);
            Bench Of(SeedSequence seeds) => Run(new Bench(seeds, RenewalArrivals.Poisson(rate), new() { Pool = new PoolOptions(servers, Timeout: (long)(patience * Bench.Second)) }, Exponentially), rate);
            yield return new QueueCase($"M/M/{servers}+D rate {rate} patience {patience}: loss", exact.Loss, seeds => Share(Of(seeds), Outcome.PoolExhausted));
            yield return new QueueCase($"M/M/{servers}+D rate {rate} patience {patience}: mean time", exact.MeanSojourn, seeds => Of(seeds).Clients.Latency.Mean / Bench.Second);
        }
    }

    /// <summary>Erlang A at three loads: below what the servers can do, as much, and more.</summary>
    private static IEnumerable<QueueCase> Leaving()
    {
        foreach (var (servers, rate, patience) in new[] { (4, 3.2, 2.0), (10, 10.0, 1.0), (6, 9.0, 0.5) })
        {
            var exact = new AbandonedServers(rate, 1, servers, patience);
            Bench Of(SeedSequence seeds) => Run(new Bench(seeds, RenewalArrivals.Poisson(rate), new() { Pool = new PoolOptions(servers, Patience: new Exponential(patience)) }, Exponentially), rate);
            yield return new QueueCase($"M/M/{servers}+M rate {rate} patience {patience}: loss", exact.Loss, seeds => Share(Of(seeds), Outcome.PoolExhausted));
            yield return new QueueCase($"M/M/{servers}+M rate {rate} patience {patience}: mean time", exact.MeanSojourn, seeds => Of(seeds).Clients.Latency.Mean / Bench.Second);
        }
    }

    private static IEnumerable<QueueCase> Bursts()
    {
        foreach (var (name, states) in new (string, ModulatedState[])[]
        {
            ("two states", [new(0.3, 20), new(1.2, 5)]),
            ("on and off", [new(0, 10), new(1.5, 5)]),
            ("three states", [new(0.2, 10), new(0.6, 8), new(1.4, 4)]),
        })
        {
            var exact = new ModulatedServer([.. states.Select(s => (s.PerSecond, s.Seconds))], 1);
            yield return QueueCase.Of($"MMPP/M/1, {name}: mean time", exact.MeanSojourn, exact.Rate, Unit, new(), QueueCase.Sojourn, () => new ModulatedArrivals(states));
        }
    }

    private static IEnumerable<QueueCase> Buckets()
    {
        foreach (var (calls, tokens, burst) in new[] { (1.0, 0.5, 1), (0.8, 1.0, 5), (1.2, 1.0, 10), (1.0, 1.0, 3) })
        {
            yield return new QueueCase($"token bucket of {burst} at {tokens}, {calls} calls: loss", TokenBucketLoss.Of(calls, tokens, burst), seeds =>
                Share(Run(new Bench(seeds, RenewalArrivals.Poisson(calls), new() { RateLimit = new TokenBucketOptions(tokens, burst) }, (_, _) => (0, Outcome.Ok)), calls), Outcome.RateLimited));
        }
    }

    private static IEnumerable<QueueCase> Breakers()
    {
        // It opens at the first failure, stays open for T, and one call tries it: closed for 1/(λp) on average, and (T + 1/λ) for each of the 1/(1 - p) tries that it takes.
        var (rate, failure, open) = (10.0, 0.2, 2.0);
        var sensitive = new BreakerOptions { Minimum = 1, FailureRatio = 1e-9, OpenFor = (long)(open * Bench.Second), Probes = 1 };
        var (closed, notClosed) = (1 / (rate * failure), (open + (1 / rate)) / (1 - failure));
        yield return new QueueCase("breaker, a fifth fails: share of time not closed", notClosed / (closed + notClosed), seeds =>
        {
            var bench = Run(new Bench(seeds, RenewalArrivals.Poisson(rate), new() { Breaker = sensitive }, (random, _) => (0, random.NextBoolean(failure) ? Outcome.Failed : Outcome.Ok)), rate);
            return bench.Link.Breaker!.ShareNotClosed(bench.Engine.Now);
        });

        // Everything fails: open for T and until a call comes that tries it, and half-open until that has failed.
        const double Slow = 0.5;
        yield return new QueueCase("breaker, everything fails: share of time open", (open + (1 / rate)) / (open + (1 / rate) + Slow), seeds =>
        {
            var bench = Run(new Bench(seeds, RenewalArrivals.Poisson(rate), new() { Breaker = sensitive }, (_, _) => (Slow, Outcome.Failed)), rate);
            return bench.Link.Breaker!.ShareOpen(bench.Engine.Now);
        });
        yield return new QueueCase("breaker, probes time out: share of calls stopped", 1 - (1 / (rate * (open + (1 / rate) + Slow))), seeds =>
            Share(Run(new Bench(seeds, RenewalArrivals.Poisson(rate), new() { Breaker = sensitive, Timeout = (long)(Slow * Bench.Second) }, (_, _) => (100, Outcome.Ok)), rate), Outcome.BreakerOpen));
    }

    /// <summary>Two attempts, the second d later: the mean of the first answer is 1 - e^(-d) / 2 where each takes an exponential time of mean 1.</summary>
    private static IEnumerable<QueueCase> Hedges()
    {
        foreach (var after in new[] { 0, 0.5, 2 })
        {
            yield return new QueueCase($"hedged after {after}: mean time", 1 - (Math.Exp(-after) / 2), seeds =>
                Run(new Bench(seeds, RenewalArrivals.Poisson(1), new() { Hedge = new HedgeOptions { After = (long)(after * Bench.Second) } }, Exponentially), 1).Clients.Latency.Mean / Bench.Second);
        }
    }

    private static IEnumerable<QueueCase> Networks()
    {
        var network = new LinkNetwork { There = new Exponential(0.2), Back = new Constant(0.3) };
        yield return new QueueCase("M/M/∞ at the end of a wire: mean time", 1.5, seeds => Run(new Bench(seeds, RenewalArrivals.Poisson(1), LinkPolicies.None, Exponentially, network), 1).Clients.Latency.Mean / Bench.Second);
        yield return new QueueCase("M/M/∞ at the end of a wire: number there", 1, seeds => Run(new Bench(seeds, RenewalArrivals.Poisson(1), LinkPolicies.None, Exponentially, network), 1) is var bench ? bench.Commanded.Flow.MeanInside(bench.Engine.Now) : 0);
    }

    private static (double Seconds, Outcome Outcome) Exponentially(RandomSource random, long now) => (random.NextExponential(), Outcome.Ok);

    private static double Share(Bench bench, Outcome outcome) => (double)bench.Ended(outcome) / bench.Clients.Outcomes.Sum();

    private static Bench Run(Bench bench, double rate)
    {
        QueueCase.Run(bench.Engine, Arrivals, rate);
        bench.Clients.BrokenLaws(bench.Engine.Now).MustBeNone();
        bench.Commanded.BrokenLaws(bench.Engine.Now).MustBeNone();
        return bench;
    }
}
