using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Components.Names;

/// <summary>A name in the files of a design.</summary>
public sealed class DnsFileTests
{
    private const string Design = """
        id: d-regions
        title: A shop in two regions
        components:
          shoppers: {kind: clients}
          names:    {kind: dns, ttl: 10 s, resolve: constant(20 ms), resolvers: 200, healthCheck: {every: 5 s, after: 2}}
          lb-eu:    {kind: load-balancer}
          lb-us:    {kind: load-balancer}
          shop-eu:  {kind: service, replicas: 2, cores: 4, zones: [eu]}
          shop-us:  {kind: service, replicas: 2, cores: 4, zones: [us]}
          orders:   {kind: sql-database}
        links:
          - shoppers -> names
          - names -> lb-eu: {weight: 3}
          - names -> lb-us
          - lb-eu -> shop-eu
          - lb-us -> shop-us
          - shop-eu -> orders
          - shop-us -> orders
        """;

    private static readonly string Scenario = Texts.Scenario.Replace("for: 20 s", "for: 60 s", StringComparison.Ordinal);

    private static readonly RunOptions Quick = new() { Replications = 2 };

    [Fact]
    public void Run_TwoRegions_SplitsByWeightCountsWritesOfBothAndChargesQueries()
    {
        var report = Simulator.Run(Texts.Blueprint(Design, Scenario), Quick);
        var (eu, us) = (Calls(report, "shop-eu"), Calls(report, "shop-us"));
        (eu / (eu + us)).ShouldBe(0.75, 0.03); // 200 resolvers, six or seven answers each: a deviation of 0.012
        report.Durable.ShouldNotBeNull().ShouldSatisfyAllConditions(d => d.Lost.ShouldBe(0), d => d.Twice.ShouldBe(0), d => d.Acknowledged.ShouldBeGreaterThan(1000));

        // Where nothing goes wrong the warm-up is cut, and each of 200 resolvers, with a call a second each, asks every 10 + 0.02 + 1 s: all at about the same time, since all began together, so that there may be one round more or less.
        var asked = (report.Components.First(c => c.Component == "names").MonthlyCost - 1) / 0.40 * 1e6 / (730 * 3600);
        asked.ShouldBe(200 / 11.02, 200 / (report.Seconds - report.WarmUp));
    }

    [Fact]
    public void Run_ZoneLost_FailsOverWhenTheChecksAndTheLifetimeAreOver()
    {
        var report = Simulator.Run(Texts.Blueprint(Design, Scenario + "\nfaults: [{at: 21 s, zone: eu}]\n"), Quick);
        report.Log.ShouldContain(e => e.At == 30 && e.Sentence == "names→lb-eu is taken out of the answers; resolvers go on with it until what they know expires.");

        // Three quarters fail for 9 s, and then for another 10 s ever fewer, 5 s as many on average and a little less since not every resolver knows something: of 60 s.
        var look = report.Operations.First(o => o.Operation == "look");
        (1 - look.Availability.Value).ShouldBe(0.75 * (9 + (5 * 10 / 11.02)) / 60, 0.02);
    }

    [Fact]
    public void Read_WeightWhereNothingIsChosen_IsToldWithAFix()
    {
        var design = Texts.Design.Replace("timeout: 20 ms", "weight: 3", StringComparison.Ordinal);
        Texts.Read(design).Diagnostics.ShouldContain(d => d.Line == 10 && d.Code == "impossible-link" && d.Message == "shop→sessions: 'shop' is a service; it does not choose among its links by weight." && d.Fix == "Delete 'weight', or put a dns there.");
    }

    [Theory]
    [InlineData("names -> lb-us", "names -> orders", "names→orders: a balancer hands on to services.")]
    [InlineData("weight: 3", "weight: -1", "'weight' is -1; it has to be between 0 and 1,000,000.")]
    public void Read_ImpossibleTarget_IsTold(string right, string wrong, string message) =>
        Texts.Read(Design.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics.ShouldContain(d => d.Message == message);

    private static double Calls(Report report, string component) => report.Components.First(c => c.Component == component).Calls.Value;
}
