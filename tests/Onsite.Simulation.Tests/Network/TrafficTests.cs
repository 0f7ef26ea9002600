using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Network;

/// <summary>Size takes time where a link has a bandwidth, and money where its traffic has a price.</summary>
public sealed class TrafficTests
{
    private const string Design = """
        id: d-photos
        title: Photos
        components:
          people: {kind: clients}
          photos: {kind: service, cores: 8, compute: constant(0 s)}
          hot:    {kind: cache, memory: 1 KB, work: constant(0 s)}
          files:  {kind: sql-database, cores: 16, read: constant(0 s), write: constant(0 s), commit: constant(0 s), misses: 0 %}
        links:
          - people -> photos: {bandwidth: 8 Mbit/s, latency: constant(5 ms)}
          - photos -> hot: {bandwidth: 1 GB/s}
          - photos -> files: {bandwidth: 80 Mbit/s}
        handlers:
          show@photos: [{read: hot, miss: [{read: files}, {put: hot}]}]
          add@photos:  [{write: files}]
        """;

    private const string Scenario = """
        id: s-photos
        title: Photos
        operations:
          show: {share: 50 %, kind: read, keys: {count: 1000M}, request: 1 KB, response: 40 KB}
          add:  {share: 50 %, kind: write, request: 20 KB, response: 500 B}
        workload:
          arrivals: regular
          profile: [{for: 60 s, rate: 20/s}]
          clients: {timeout: 10 s}
        """;

    /// <summary>
    /// To the service and back 10 ms and 41 KB or 20.5 KB at 1 MB/s. What is shown is not in the cache: that answer carries nothing, the file comes at 10 MB/s and is put into the cache at 1 GB/s. What is added goes to the files at 10 MB/s, and
    /// nothing comes back.
    /// </summary>
    [Fact]
    public void Bandwidth_TakesSizeDividedByIt()
    {
        var people = Runs.Of(Design, Scenario, 60).Node<OpenClients>("people");
        (people.Statistics[0].Served.Mean / 1e9).ShouldBe(0.010 + 0.041 + 0.004 + 0.000_04, 1e-6);
        (people.Statistics[1].Served.Mean / 1e9).ShouldBe(0.010 + 0.0205 + 0.002, 1e-6);
    }

    [Fact]
    public void Bandwidth_LatencyRises_TakesNoLongerBySize()
    {
        var people = Runs.Of(Design, Scenario + "\nfaults: [{at: 0 s, latency: people -> photos x3}]\n", 60).Node<OpenClients>("people");
        (people.Statistics[1].Served.Mean / 1e9).ShouldBe(0.030 + 0.0205 + 0.002, 1e-6);
    }

    [Fact]
    public void NoBandwidth_SizeTakesNoTime() =>
        (Runs.Of(Design.Replace(": {bandwidth: 1 GB/s}", string.Empty, StringComparison.Ordinal).Replace(": {bandwidth: 80 Mbit/s}", string.Empty, StringComparison.Ordinal).Replace("bandwidth: 8 Mbit/s, ", string.Empty, StringComparison.Ordinal), Scenario, 60)
            .Node<OpenClients>("people").Latency.Mean / 1e9).ShouldBe(0.010, 1e-9);

    /// <summary>Ten of each a second: 10 × (41 + 20.5) KB, in a month of 730 hours 1,616 GB.</summary>
    [Fact]
    public void Price_IsThatOfAllBytesInAMonth()
    {
        var free = Simulator.Run(Texts.Blueprint(Design, Scenario), new RunOptions { Replications = 2 });
        var priced = Simulator.Run(Texts.Blueprint(Design, Scenario, "people->photos.pricePerGigabyte=0.09"), new RunOptions { Replications = 2 });
        (CostOf(priced, "photos") - CostOf(free, "photos")).ShouldBe(20 * 30_750 / 1e9 * 730 * 3600 * 0.09, 7); // Which of the two is asked for is drawn: 1,200 of 20.5 KB more or less are 3.3 deviations of 5 %.
        CostOf(priced, "files").ShouldBe(CostOf(free, "files"));
    }

    [Fact]
    public void FailedAnswer_CarriesNothing()
    {
        var run = Runs.Of(Design, Scenario + "\nfaults: [{at: 0 s, outage: files}]\n", 60);
        var people = run.Node<OpenClients>("people");
        people.Outcomes[(int)Outcome.Ok].ShouldBe(0);
        run.Links[("people", "photos")].Bytes.ShouldBe((people.Statistics[0].Begun * 1000.0) + (people.Statistics[1].Begun * 20_000.0));
    }

    [Theory]
    [InlineData("8 Mbit/s", "8 Mbit", "'bandwidth' is '8 Mbit'; it has to be written as '1 Gbit/s'.")]
    [InlineData("8 Mbit/s", "0 Mbit/s", "'bandwidth' is 0 Mbit/s; it has to be 8 bit/s or more.")]
    public void Read_WrongBandwidth_IsTold(string right, string wrong, string message) =>
        Texts.Read(Design.Replace(right, wrong, StringComparison.Ordinal), Scenario).Diagnostics.ShouldContain(d => d.Message == message);

    private static double CostOf(Report report, string component) => report.Components.First(c => c.Component == component).MonthlyCost;
}
