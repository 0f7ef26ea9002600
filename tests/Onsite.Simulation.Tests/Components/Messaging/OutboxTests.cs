using Onsite.Simulation.Components.Messaging.Outboxes;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Components.Messaging;

/// <summary>Writing and publishing are two things of which one can fail without the other; with an outbox they are one.</summary>
public sealed class OutboxTests
{
    private const string Scenario = """
        id: s-orders
        title: Orders that have to be shipped
        operations:
          buy: {share: 100 %, kind: write, durable: true}
        workload:
          arrivals: regular
          profile: [{for: 60 s, rate: 100/s}]
        objectives:
          - {durable: buy, lost: 0, twice: 0}
        """;

    /// <summary>The order counts as done when it is shipped, which a worker does.</summary>
    private const string Dual = """
        id: d-orders
        title: Write and publish
        components:
          shoppers:  {kind: clients}
          shop:      {kind: service, compute: constant(0 s)}
          orders:    {kind: sql-database}
          paid:      {kind: queue}
          worker:    {kind: worker}
          shipments: {kind: sql-database}
        links:
          - shoppers -> shop
          - shop -> orders
          - shop -> paid
          - paid -> worker
          - worker -> shipments
        handlers:
          buy@shop:
            - write: orders
            - wait: constant(100 ms)
            - {publish: paid, fails: []}
          "*@worker":
            - {write: shipments, counts: true}
        """;

    private static readonly string Outbox = Dual.Replace("fails: []", "outbox: orders", StringComparison.Ordinal);

    private static readonly RunOptions Quick = new() { Replications = 2 };

    /// <summary>A publication that fails is passed over, as it often is, since the order is written: of ten seconds without a broker every message is lost.</summary>
    [Fact]
    public void BrokerOut_DualWriteLosesEveryMessageAndTheOutboxNone()
    {
        var scenario = Scenario + "\nfaults: [{at: 20 s, for: 10 s, outage: paid}]\n";
        var dual = Simulator.Run(Texts.Blueprint(Dual, scenario), Quick);
        dual.Operations[0].Availability.Value.ShouldBe(1);
        dual.Durable.ShouldNotBeNull().Lost.ShouldBeInRange(998, 1002); // 100 a second
        dual.Objectives.ShouldContain(o => o.Verdict == Verdict.Violated);

        var outbox = Simulator.Run(Texts.Blueprint(Outbox, scenario), Quick);
        outbox.Operations[0].Availability.Value.ShouldBe(1);
        outbox.Durable.ShouldNotBeNull().ShouldSatisfyAllConditions(d => d.Lost.ShouldBe(0), d => d.Twice.ShouldBe(0), d => d.Acknowledged.ShouldBeGreaterThan(5_950));
        outbox.IsPassed.ShouldBeTrue();
    }

    /// <summary>A crash between the write and the publication: 100 orders a second, each of which is 100 ms between the two.</summary>
    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 0)]
    public void ServiceDies_BetweenWriteAndPublication_ForgetsTheMessageUnlessItIsWritten(bool hasOutbox, int forgotten)
    {
        var run = Runs.Of(hasOutbox ? Outbox : Dual, Scenario + "\nfaults: [{at: 30 s, for: 5 s, crash: shop}]\n", 40);
        var written = run.Node<SqlDatabaseNode>("orders").Counts.Applied;
        run.GoOn(34.9); // While nobody comes, what is on its way arrives.
        var published = run.Node<QueueNode>("paid").Counts.Published;
        ((double)(written - published)).ShouldBe(forgotten + (hasOutbox ? 100 * 0.05 : 10), hasOutbox ? 8 : 2);
    }

    /// <summary>A look every second finds messages that have waited for half of one on average; reading them and publishing takes a few milliseconds.</summary>
    [Fact]
    public void Relay_TakesHalfOfTheTimeBetweenLooks()
    {
        var design = Outbox.Replace("            - wait: constant(100 ms)\n", string.Empty, StringComparison.Ordinal).Replace("    - wait: constant(100 ms)\n", string.Empty, StringComparison.Ordinal);
        var run = Runs.Of(design, Scenario, 50.5, "orders.outbox.every=1 s", "orders.outbox.batch=1000", "orders.write=constant(0 s)", "orders.read=constant(1 ms)", "orders.commit=constant(0 s)", "paid.publish=constant(0 s)", "paid.commit=constant(4 ms)");
        run.Inner<OutboxNode>().Relayed.ShouldBeInRange(4999, 5001);
        run.Node<QueueNode>("paid").Waits.Maximum.ShouldBe(0);
        ((double)run.Node<ServiceNode>("worker").Flow.Arrivals).ShouldBe(5000, 1);
        (run.Node<QueueNode>("paid").Latency.Mean / 1e9).ShouldBe(0.5 + 0.001 + 0.004, 0.012); // and what shipping takes: about 2 ms; messages come at a hundred moments of a second
    }

    [Fact]
    public void Batch_SmallerThanWhatIsThere_LooksAgainAtOnce()
    {
        var run = Runs.Of(Outbox, Scenario, 30.5, "orders.outbox.every=1 s", "orders.outbox.batch=7");
        run.Inner<OutboxNode>().Backlog.ShouldBeLessThan(60);
        run.Inner<OutboxNode>().Relayed.ShouldBeGreaterThan(2950);
    }

    /// <summary>What a primary loses when it dies it loses with the messages: nobody ships an order that is not there.</summary>
    [Fact]
    public void StoreLosesWrites_LosesTheirMessagesToo()
    {
        var run = Runs.Of(Outbox, Scenario + "\nfaults: [{at: 30 s, for: 10 s, crash: 1 of orders}]\n", 50, "orders.replicas.count=1", "orders.replicas.lag=constant(2 s)", "orders.failover=1 s", "orders.outbox.every=1 min");
        var orders = run.Node<SqlDatabaseNode>("orders").Counts;
        ((double)orders.Lost).ShouldBe(200, 3);
        run.Inner<OutboxNode>().Lost.ShouldBe(orders.Lost);
    }

    [Fact]
    public void StoreIsOut_NothingIsRelayedUntilItIsBack()
    {
        var run = Runs.Of(Outbox, Scenario + "\nfaults: [{at: 30 s, for: 12 s, outage: orders}]\n", 39, "orders.outbox.every=5 s");
        var backlog = run.Inner<OutboxNode>().Backlog;
        ((double)backlog).ShouldBe(500, 15); // since the look at 25 s
        run.GoOn(41.9);
        run.Inner<OutboxNode>().Backlog.ShouldBe(backlog);
        run.GoOn(45.1); // the next look, and what has come since the store is back
        run.Inner<OutboxNode>().Backlog.ShouldBeLessThan(50);
    }

    [Theory]
    [InlineData("{publish: paid, outbox: orders}", "{publish: paid, outbox: paid}", "impossible-step", "'paid' is a queue; it has no transactions that a message could be part of.")]
    [InlineData("- write: orders", "- read: orders", "impossible-step", "No write to 'orders' comes before this publication that is without a message yet: it could be part of none.")]
    [InlineData("- wait: constant(100 ms)", "- {publish: paid, outbox: orders}", "impossible-step", "No write to 'orders' comes before this publication that is without a message yet: it could be part of none.")]
    [InlineData("outbox: orders}", "outbox: orders, fails: []}", "wrong-type", "'outbox' belongs to a publication, without 'fails', 'detached' or 'times': nobody waits for it, and it is part of the write.")]
    [InlineData("- wait: constant(100 ms)", "- {read: orders, counts: true}", "wrong-type", "'counts' belongs to a write: it says by which one a durable operation counts as done.")]
    [InlineData("outbox: orders}", "outbox: ordres}", "unknown-name", "There is no component 'ordres'.")]
    public void Read_OutboxThatCannotBe_IsTold(string right, string wrong, string code, string message)
    {
        Outbox.ShouldContain(right);
        Texts.Read(Outbox.Replace(right, wrong, StringComparison.Ordinal), Scenario).Diagnostics.ShouldContain(d => d.Code == code && d.Message == message && d.Fix.Length > 0);
    }
}
