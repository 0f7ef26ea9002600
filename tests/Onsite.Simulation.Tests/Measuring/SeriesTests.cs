using System.Text.Json;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Measuring;

public sealed class SeriesTests
{
    private const string Design = """
        id: d-answers
        title: One service
        components:
          people: {kind: clients}
          app:    {kind: service, cores: 4, compute: uniform(10 ms, 30 ms)}
        links:
          - people -> app: {timeout: 1 s}
        """;

    private const string Scenario = """
        id: s-answers
        title: Answers
        operations:
          ask: {share: 100 %, kind: read}
        workload:
          arrivals: regular
          profile: [{for: 60 s, rate: 100/s}]
        objectives:
          - {operation: ask, p95: 100 ms}
        """;

    /// <summary>While nobody is answered there is no latency, and 0 s would be the best of all.</summary>
    [Fact]
    public void Percentiles_NothingAnswered_AreNoNumber()
    {
        var series = Simulator.Run(Texts.Blueprint(Design, Scenario + "\nfaults: [{at: 20 s, for: 10 s, crash: app}]\n"), new RunOptions { Replications = 1 }).Series;
        var (ask, during) = (series.Operations.Single(), (int)(25 / series.IntervalSeconds));

        ask.Succeeded[during].ShouldBe(0);
        new[] { ask.P50[during], ask.P95[during], ask.P99[during] }.ShouldAllBe(p => double.IsNaN(p));
        ask.Succeeded.Zip(ask.P50).ShouldAllBe(i => i.First > 0 == i.Second > 0);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ask, ReportJson.Compact));
        json.RootElement.GetProperty("p95")[during].GetString().ShouldBe("NaN");
    }

    [Fact]
    public void Percentiles_SteadyRun_AreInTheirOrder()
    {
        var ask = Simulator.Run(Texts.Blueprint(Design, Scenario), new RunOptions { Replications = 1 }).Series.Operations.Single();

        ask.P95.Count.ShouldBe(ask.Offered.Count);
        ask.P50.Zip(ask.P95, ask.P99).ShouldAllBe(p => p.First <= p.Second && p.Second <= p.Third);
        ask.P95.Average().ShouldBe(0.029, 0.001); // The 95th of a hundred between 10 and 30 ms.
    }

    /// <summary>A call keeps its place while it waits for another: the places of a service can be gone while its cores are idle.</summary>
    [Fact]
    public void Places_CallsThatWaitForOthers_AreTaken()
    {
        const string Waits = """
            id: d-waits
            title: A service that waits
            components:
              people: {kind: clients}
              app:    {kind: service, replicas: 2, cores: 4, concurrency: 10, queue: 50, compute: 1 ms}
              bank:   {kind: external, latency: 1 s}
            links:
              - people -> app
              - app -> bank
            handlers:
              ask@app: [compute: 1 ms, call: bank, reply]
            """;
        var series = Simulator.Run(Texts.Blueprint(Waits, Scenario), new RunOptions { Replications = 1 }).Series;
        var (app, bank) = (series.Components.Single(c => c.Component == "app"), series.Components.Single(c => c.Component == "bank"));

        app.Utilization[30].ShouldBeLessThan(0.1);
        (app.Taken[30], app.Places[30]).ShouldBe((20.0, 20.0));
        app.Inside.Zip(app.Waiting, (i, w) => i - w).ShouldBe(app.Taken);
        (bank.Taken.Count, bank.Places.Count).ShouldBe((0, 0)); // It does not count any.
    }

    /// <summary>The connections of a database are its places; those of the fullest machine, since one that has none left is not helped by another.</summary>
    [Fact]
    public void Places_Database_AreTheConnectionsOfTheFullestMachine()
    {
        const string Reads = """
            id: d-reads
            title: A database behind a service
            components:
              people: {kind: clients}
              app:    {kind: service, cores: 4, compute: 1 ms}
              db:     {kind: sql-database, replicas: 2, connections: 5, waiting: 50, write: 97 ms}
            links:
              - people -> app
              - app -> db
            handlers:
              ask@app: [compute: 1 ms, write: db, reply]
            """;
        var db = Simulator.Run(Texts.Blueprint(Reads, Scenario), new RunOptions { Replications = 1 }).Series.Components.Single(c => c.Component == "db");

        (db.Taken[30], db.Places[30]).ShouldBe((5.0, 5.0));
    }

    /// <summary>A primary that is busy all the time is not less so for standbys that nobody reads from.</summary>
    [Fact]
    public void Fullest_PrimaryWithIdleStandbys_IsThatOfThePrimary()
    {
        const string Writes = """
            id: d-writes
            title: A database with standbys
            components:
              people: {kind: clients}
              app:    {kind: service, cores: 4, compute: 1 ms}
              db:     {kind: sql-database, cores: 2, replicas: 2, connections: 50, waiting: 50, write: 97 ms}
            links:
              - people -> app
              - app -> db
            handlers:
              ask@app: [compute: 1 ms, write: db, reply]
            """;
        var series = Simulator.Run(Texts.Blueprint(Writes, Scenario), new RunOptions { Replications = 1 }).Series;
        var db = series.Components.Single(c => c.Component == "db");

        db.Fullest[30].ShouldBe(1, 1e-9);
        db.Utilization[30].ShouldBe(1 / 3.0, 1e-9);
        series.Components.Single(c => c.Component == "app").Fullest.ShouldBeEmpty(); // Any of its replicas does.
    }

    /// <summary>Half of all requests for one key are work for one shard of eight.</summary>
    [Fact]
    public void Fullest_HotKey_IsThatOfItsShard()
    {
        const string Shards = """
            id: d-shards
            title: Shards
            components:
              people: {kind: clients}
              app:    {kind: service, cores: 4, compute: 1 ms}
              store:  {kind: sharded-store, machines: 8, cores: 1, copies: 1, readQuorum: 1, writeQuorum: 1, read: 10 ms}
            links:
              - people -> app
              - app -> store
            handlers:
              ask@app: [read: store, reply]
            """;
        var scenario = Scenario.Replace("kind: read}", "kind: read, keys: {count: 10k, popularity: uniform}}", StringComparison.Ordinal) + "\nfaults: [{at: 10 s, for: 40 s, hot-key: 50 %}]\n";
        var store = Simulator.Run(Texts.Blueprint(Shards, scenario), new RunOptions { Replications = 1 }).Series.Components.Single(c => c.Component == "store");

        // 100 a second ask for 1 s of work in all; the shard of the hot key has half of it, and its part of the rest.
        store.Fullest.Skip(20).Take(20).Average().ShouldBe(0.56, 0.05);
        store.Utilization.Skip(20).Take(20).Average().ShouldBe(0.125, 0.02);
        store.Utilization.Zip(store.Fullest).ShouldAllBe(u => u.First <= u.Second + 1e-9);
    }

    /// <summary>What failed is told by how and where, and adds up to what failed, interval by interval.</summary>
    [Fact]
    public void Failures_ByCause_AddUpToWhatFailed()
    {
        var report = Simulator.Run(Texts.Blueprint(Design, Scenario + "\nfaults: [{at: 20 s, for: 10 s, crash: app}, {at: 40 s, for: 5 s, slow: app x200}]\n"), new RunOptions { Replications = 1 });
        var ask = report.Series.Operations.Single();

        ask.Failures.Count.ShouldBeGreaterThan(1);
        ask.Failures.Select(f => (f.Cause, f.Where)).ShouldBe(report.Operations.Single().Failures.Select(f => (f.Cause, f.Where)));
        for (var i = 0; i < ask.Failed.Count; i++)
        {
            ask.Failures.Sum(f => f.Failed[i]).ShouldBe(ask.Failed[i], 1e-6);
        }
    }

    /// <summary>The end of the warm-up begins the counts anew and hides nothing that was seen.</summary>
    [Fact]
    public void Failures_OverTheWarmUp_AddUpAsWell()
    {
        const long End = 10_000_000_000;
        var run = Replication.Run(Texts.Blueprint(Design, Scenario, "app.replicas=1", "app.cores=1"), new SeedSequence(1), End, 1_000_000, (_, _) => { }, CancellationToken.None);
        var ask = run.Series.Operations.Single();

        run.Series.IntervalSeconds.ShouldBe(1);
        ask.Failed.Take(10).Sum().ShouldBeGreaterThan(0);
        ask.Failed.Skip(10).Sum().ShouldBe(run.Operations.Single().Errors().Sum(e => e.Count), 10); // What fails at the very end is in no interval.
        for (var i = 0; i < ask.Failed.Count; i++)
        {
            ask.Failures.Sum(f => f.Failed[i]).ShouldBe(ask.Failed[i], 1e-6);
        }
    }

    /// <summary>An operation of which none is answered has no latency in the report either.</summary>
    [Fact]
    public void Report_NothingAnswered_HasNoLatency()
    {
        var ask = Simulator.Run(Texts.Blueprint(Design, Scenario + "\nfaults: [{at: 0 s, crash: app}]\n"), new RunOptions { Replications = 2 }).Operations.Single();

        ask.Goodput.Value.ShouldBe(0);
        new[] { ask.Mean, ask.MeanByBatches, ask.P50, ask.P95, ask.P99 }.ShouldAllBe(e => double.IsNaN(e.Value) && double.IsNaN(e.Low) && double.IsNaN(e.High));
        ask.P99OfAll.Value.ShouldBeGreaterThanOrEqualTo(0); // They heard that it failed.
    }
}
