using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Assembly.Slicing;

public sealed class SlicerTests
{
    private static readonly Dictionary<string, TrialFigures> Idle = Seen(0.4);

    [Theory]
    [InlineData("{kind: service, replicas: 40, cores: 4}", 8, 8, "forty by eight are five")]
    [InlineData("{kind: service, replicas: 40, cores: 4}", 100, 10, "four are left at the least")]
    [InlineData("{kind: service, replicas: 3, cores: 4}", 8, 1, "three are what they are")]
    [InlineData("{kind: service, replicas: 12, cores: 4, zones: [a, b, c]}", 100, 2, "two in each of three zones")]
    [InlineData("{kind: push-gateway, replicas: 20, cores: 8, recipients: constant(1)}", 5, 5, "a message for one device is at one process")]
    [InlineData("{kind: push-gateway, replicas: 20, cores: 8, recipients: constant(1000)}", 5, 1, "a message for many is at every process")]
    [InlineData("{kind: sharded-store, machines: 24, copies: 3}", 100, 8, "a partition's three copies are on three machines")]
    [InlineData("{kind: sql-database, cores: 64}", 8, 1, "one database is one database")]
    [InlineData("{kind: external}", 8, 8, "what has no servers of ours goes with the arrivals")]
    public void Plan_Component_IsDividedAsFarAsItIsAlike(string component, int whole, double divisor, string because) =>
        Blueprint(component).WithSlice(whole, Idle).Slice!.DivisorOf("app").ShouldBe(divisor, 1e-9, because);

    [Theory]
    [InlineData(0.97, false)]
    [InlineData(0.3, true)]
    public void Plan_PooledFleet_IsDividedWhereNobodyWaits(double busy, bool isDivided)
    {
        var design = Design("{kind: service, replicas: 40, cores: 2}").Replace("  - front -> app", "  - front -> edge\n  - edge -> app", StringComparison.Ordinal).Replace("  app:", "  edge: {kind: load-balancer, policy: least-outstanding}\n  app:", StringComparison.Ordinal);
        var plan = Texts.Blueprint(design, Scenario()).WithSlice(8, Seen(busy)).Slice!;

        (plan.DivisorOf("app") > 4).ShouldBe(isDivided);
        plan.DivisorOf("edge").ShouldBe(plan.DivisorOf("app"), "a balancer sees all that is behind it");
    }

    [Theory]
    [InlineData("crash: 5 of app", 5)]
    [InlineData("crash: 10 of app", 5)]
    [InlineData("crash: 1 of app", 1)]
    public void Plan_PartsThatFailTogether_AreAWholeNumber(string fault, double divisor) =>
        Texts.Blueprint(Design("{kind: service, replicas: 40, cores: 4}"), Scenario($"faults:\n  - {{at: 1 s, for: 1 s, {fault}}}\n")).WithSlice(8, Idle).Slice!.DivisorOf("app").ShouldBe(divisor, 0.01);

    [Theory]
    [InlineData("zipf 1.2", 0.5, 1)]
    [InlineData("zipf 1.2", 0.01, 4)]
    [InlineData("uniform", 0.5, 4)]
    public void Plan_KeysOfUnequalWeight_AreDividedWhereTheHottestDoesNotMatter(string popularity, double busy, double divisor) =>
        Texts.Blueprint(Design("{kind: cache, nodes: 4}"), Scenario(popularity: popularity)).WithSlice(4, Seen(busy)).Slice!.DivisorOf("app").ShouldBe(divisor, 0.01);

    [Theory]
    [InlineData("{kind: sql-database, cores: 24, connections: 100}", 0.2, 8, 8, "three cores wait as little as twenty-four, to 0.05 ms")]
    [InlineData("{kind: sql-database, cores: 24, connections: 100}", 0.2, 100, 12, "two do, and one does not")]
    [InlineData("{kind: sql-database, cores: 24, connections: 100}", 0.99, 8, 1, "it is full")]
    [InlineData("{kind: sql-database, cores: 24, connections: 9}", 0.2, 8, 1, "more than half of its connections are taken")]
    [InlineData("{kind: service, replicas: 2, cores: 16}", 0.2, 4, 4, "two replicas of four cores")]
    [InlineData("{kind: cache}", 0.2, 100, 5, "a call of 10 us may take 50")]
    [InlineData("{kind: cache, threads: 2}", 0.2, 100, 1, "what has several threads is not slowed down")]
    public void Plan_OneMachine_IsDividedAsFarAsNobodyWaitsLonger(string component, double busy, int whole, double divisor, string because)
    {
        // The fastest operation takes 10 ms, of which 0.05 may be added at one place.
        var work = component.Contains("cache", StringComparison.Ordinal) ? 10e-6 : 1e-3;
        var seen = new Dictionary<string, TrialFigures> { ["app"] = new(busy, work, Inside: 5, Latency: 0.010) };

        Blueprint(component).WithSlice(whole, seen).Slice!.DivisorOf("app").ShouldBe(divisor, 0.01, because);
    }

    [Fact]
    public void WithSlice_Costs_AreThoseOfTheWhole()
    {
        var blueprint = Blueprint("{kind: service, replicas: 40, cores: 4}");

        blueprint.WithSlice(8, Idle).Components.Single(c => c.Name == "app").Settings.Count("replicas").ShouldBe(5);
        blueprint.WithSlice(8, Idle).Slice!.Components["app"].Settings.Count("replicas").ShouldBe(40);
    }

    [Fact]
    public void WithSlice_OfASlice_IsRefused() => Should.Throw<InvalidOperationException>(() => Blueprint("{kind: external}").WithSlice(2, Idle).WithSlice(2, Idle));

    /// <summary>So busy, and with so many calls there that no machine is divided.</summary>
    private static Dictionary<string, TrialFigures> Seen(double busy) => new(StringComparer.Ordinal) { ["app"] = new(busy, 1, double.PositiveInfinity, 1) };

    private static Blueprint Blueprint(string component) => Texts.Blueprint(Design(component), Scenario());

    private static string Design(string component) => $"id: d-small\ntitle: Small\ncomponents:\n  users: {{kind: clients}}\n  front: {{kind: service}}\n  app: {component}\nlinks:\n  - users -> front\n  - front -> app\n";

    private static string Scenario(string faults = "", string popularity = "uniform") =>
        $"id: s-small\ntitle: Small\noperations:\n  ask: {{share: 100 %, kind: read, keys: {{count: 1M, popularity: {popularity}}}}}\nworkload:\n  profile: [{{for: 10 s, rate: 1000/s}}]\n{faults}";
}
