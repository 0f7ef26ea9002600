using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Statistics;
using Interval = Onsite.Simulation.Statistics.Interval;

namespace Onsite.Simulation.Tests.Designs;

/// <summary>What holds for every design.</summary>
public sealed class DesignPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    private static readonly RunOptions Quick = new() { Replications = 2 };

    /// <summary>Nothing fails, nothing is given up and there is room for all: what was begun was acknowledged, and is where it counts, once.</summary>
    [Fact]
    public void Run_NoFaultsAndRoom_LosesNothingAndAppliesNothingTwice() => ForAll(25, seed =>
    {
        var run = Replication.Run(DrawnDesign.Of(seed).Blueprint(5, comesToRest: true), new SeedSequence((ulong)seed), 0, 10_000_000, (_, _) => { }, CancellationToken.None);
        var counts = run.CountDurable();
        counts.Begun.ShouldBeGreaterThan(50);
        counts.ShouldSatisfyAllConditions(
            c => c.Acknowledged.ShouldBe(c.Begun),
            c => c.Applied.ShouldBe(c.Begun),
            c => c.Twice.ShouldBe(0),
            c => c.Lost.ShouldBe(0),
            c => c.UnderWay.ShouldBe(0));
        run.Operations.ShouldAllBe(o => o.Ended == o.Begun && o.Failed.Count == 0);
    });

    [Fact]
    public void Run_AnyNumberOfCores_IsTheSameToTheBit() => ForAll(8, seed =>
    {
        var blueprint = DrawnDesign.Of(seed).Blueprint(3, comesToRest: false);
        var reports = new[] { 1, 2, 4 }.Select(p => Simulator.Run(blueprint, Quick with { Parallelism = p, Replications = 4, Seed = (ulong)seed })).ToList();
        reports.ShouldAllBe(r => r.TraceHash == reports[0].TraceHash);
        reports.Select(Json).Distinct().Count().ShouldBe(1);
    });

    [Fact]
    public void Run_FileInAnotherOrder_IsTheSameToTheBit() => ForAll(15, seed =>
    {
        var design = DrawnDesign.Of(seed);
        Json(Simulator.Run(design.Shuffled(seed).Blueprint(3, comesToRest: false), Quick)).ShouldBe(Json(Simulator.Run(design.Blueprint(3, comesToRest: false), Quick)));
    });

    /// <summary>Names are where random streams come from, so that nothing is left to chance here but what the clients ask for, and these keep theirs: then a name is a word in the report, and nothing else.</summary>
    [Fact]
    public void Run_OtherNames_ChangesOnlyNames() => ForAll(15, seed =>
    {
        var design = DrawnDesign.Of(seed, leavesNothingToChance: true);
        var (renamed, oldNames) = design.Renamed(seed);
        var untraced = Quick with { Traces = 0 };
        var before = Simulator.Run(design.Blueprint(3, comesToRest: false), untraced);
        var after = Simulator.Run(renamed.Blueprint(3, comesToRest: false), untraced);
        after.MonthlyCost.ShouldBe(before.MonthlyCost, 1e-9 * before.MonthlyCost); // added up in the order of names
        ByName(after, oldNames).ShouldBe(ByName(before, oldNames.Keys.ToDictionary(n => n)));
    });

    /// <summary>
    /// One more replica of a service, and the same arrivals: by how much the mean of each operation grows has an interval of 99.8 percent over the pairs, and it never lies above 0. Of thirty such intervals one in thirty times one would, where there is
    /// no difference at all, so that the seeds are fixed. And it is no empty promise: a service of one core that is busy for more than half of its time has its queue cut by more than half, and each operation is clearly faster.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_OneMoreReplica_IsNeverWorse(int seed)
    {
        var design = DrawnDesign.Of(seed);
        var options = Quick with { Replications = 10, Parallelism = 2 };
        var fewer = Simulator.Run(design.Blueprint(10, comesToRest: true), options);
        for (var service = 0; service < design.Services.Count; service++)
        {
            var more = Simulator.Run(design.WithMoreReplicas(service).Blueprint(10, comesToRest: true), options);
            for (var operation = 0; operation < fewer.Samples.Count; operation++)
            {
                var growth = Growth(fewer.Samples[operation].Mean, more.Samples[operation].Mean);
                growth.Low.ShouldBeLessThanOrEqualTo(0, $"{design.Services[service].Name}: {growth.Mean} ± {growth.HalfWidth}");
                if (design.Services[service] is { Replicas: 1, Cores: 1, Busy: > 0.5 })
                {
                    growth.High.ShouldBeLessThan(0, $"{design.Services[service].Name}: {growth.Mean} ± {growth.HalfWidth}");
                }
            }
        }
    }

    [Fact]
    public void Seeds_HaveDesignsThatGainByAReplica() =>
        Enumerable.Range(1, 10).SelectMany(s => DrawnDesign.Of(s).Services).Count(s => s is { Replicas: 1, Cores: 1, Busy: > 0.5 }).ShouldBeGreaterThanOrEqualTo(2);

    private static void ForAll(int designs, Action<int> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(designs), Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), holds));

    private static Interval Growth(IReadOnlyList<double> from, IReadOnlyList<double> to)
    {
        var moments = default(Moments);
        foreach (var (a, b) in from.Zip(to))
        {
            moments.Add(b - a);
        }

        return Interval.Of(moments, 0.998);
    }

    private static string Json(Report report) => JsonSerializer.Serialize(report, ReportJson.Compact);

    /// <summary>The report with the names that stand for others put back, and what is told by name in the order of these.</summary>
    private static string ByName(Report report, IReadOnlyDictionary<string, string> names)
    {
        var json = JsonSerializer.SerializeToNode(report with { TraceHash = string.Empty, MonthlyCost = 0 }, ReportJson.Compact)!;
        var sorted = new JsonObject
        {
            ["components"] = Sorted(json["components"]!.AsArray(), "component", n => names[n]),
            ["links"] = Sorted(json["links"]!.AsArray(), "link", n => string.Join('→', n.Split('→').Select(e => names[e]))),
            ["series"] = Sorted(json["series"]!["components"]!.AsArray(), "component", n => names[n]),
            ["linkSeries"] = Sorted(json["series"]!["links"]!.AsArray(), "link", n => string.Join('→', n.Split('→').Select(e => names[e]))),
        };
        json["components"] = json["links"] = json["series"]!["components"] = json["series"]!["links"] = null;
        return sorted.ToJsonString() + json.ToJsonString();
    }

    private static JsonArray Sorted(JsonArray items, string field, Func<string, string> named)
    {
        var renamed = items.Select(i => i!.DeepClone()).ToList();
        renamed.ForEach(i => i[field] = named(i[field]!.GetValue<string>()));
        return new JsonArray([.. renamed.OrderBy(i => i[field]!.GetValue<string>(), StringComparer.Ordinal)]);
    }
}
