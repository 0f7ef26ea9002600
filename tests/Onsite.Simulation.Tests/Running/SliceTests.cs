using Onsite.Simulation.Assembly;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Statistics;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Running;

public sealed class SliceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void Run_OneServerThatCannotBeDivided_IsAsBusyAndWaitsAsLong(int whole)
    {
        // M/M/1: of its arrivals one in so many is followed, and the rest come as copies.
        var report = Run(Single(rate: 700, seconds: 60), whole, replications: 8);

        var exact = new ExponentialServers(700, 0.001, 1);
        var samples = report.Samples[0].Mean;
        var moments = default(Moments);
        foreach (var sample in samples)
        {
            moments.Add(sample);
        }

        Interval.Of(moments, 0.99).Contains(exact.MeanSojourn).ShouldBeTrue($"{moments.Mean} where {exact.MeanSojourn} is exact");
        report.Components.Single(c => c.Component == "app").Utilization.Value.ShouldBe(0.7, 0.02);
        report.Components.Single(c => c.Component == "app").Calls.Value.ShouldBe(700, 15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_AnyNumberOfCores_SameSeedSameResult(int parallelism)
    {
        var options = new RunOptions { Replications = 3, SliceOf = 4 };

        Simulator.Run(Texts.Blueprint(), options with { Parallelism = parallelism }).TraceHash.ShouldBe(Simulator.Run(Texts.Blueprint(), options).TraceHash);
    }

    [Fact]
    public void Run_Slice_CountsWhatTheWholeWouldCount()
    {
        var (whole, slice) = (Run(Texts.Blueprint(), 1, 3), Run(Texts.Blueprint(), 4, 3));

        slice.SliceOf.ShouldBe(4);
        slice.MonthlyCost.ShouldBe(whole.MonthlyCost, 1e-6);
        slice.Durable!.Lost.ShouldBe(0);
        slice.Durable.Twice.ShouldBe(0);
        foreach (var (a, b) in whole.Operations.Zip(slice.Operations))
        {
            b.Goodput.Value.ShouldBe(a.Goodput.Value, 0.15 * a.Goodput.Value, a.Operation);
        }

        foreach (var (a, b) in whole.Components.Zip(slice.Components))
        {
            b.Calls.Value.ShouldBe(a.Calls.Value, 1 + (0.2 * a.Calls.Value), a.Component);
        }
    }

    [Fact]
    public void Run_MoreThanTheBudget_FollowsSoMany_AndKeepsToIt()
    {
        var report = Simulator.Run(Fleet(rate: 20_000), new RunOptions { Replications = 2, EventBudget = 300_000 });

        report.SliceOf.ShouldBeGreaterThan(1);
        report.Events.ShouldBeLessThan(300_000);
        report.Operations[0].Goodput.Value.ShouldBe(20_000, 400);
    }

    [Fact]
    public void Run_MoreASecondThanATrialCanFollow_IsAsBusyAsTheWhole()
    {
        // 256 cores of .5 ms each: 512,000 a second at the most.
        var report = Simulator.Run(Fleet(rate: 200_000, work: "0.5 ms"), new RunOptions { Replications = 2, EventBudget = 4_000_000 });

        report.SliceOf.ShouldBeGreaterThan(5);
        report.Operations[0].Goodput.Value.ShouldBe(200_000, 4_000);
        report.Components.Single(c => c.Component == "app").Utilization.Value.ShouldBe(200_000 / 512_000.0, 0.02);
    }

    [Fact]
    public void Run_LessThanTheBudget_FollowsAll() => Simulator.Run(Fleet(rate: 500), new RunOptions { Replications = 2, EventBudget = 10_000_000 }).SliceOf.ShouldBe(1);

    [Fact]
    public void Run_BudgetBelowWhatASliceNeeds_IsRefusedWithTheMoment() =>
        Should.Throw<EventBudgetException>(() => Simulator.Run(Fleet(rate: 20_000), new RunOptions { Replications = 2, EventBudget = 2000 })).Message.ShouldContain("2k events were not enough".Replace("2k", "1,000", StringComparison.Ordinal));

    /// <summary>Who lets one of hundreds fail hears that this is what keeps the run from being a slice, and how many can be followed.</summary>
    [Theory]
    [InlineData("crash: 1 of app", "1 of the 64 parts of app fail, and a slice that shows it has to keep them all: let 4 or more fail at once, or a zone, or lower the load.")]
    [InlineData("crash: 32 of app", "Shorten the profile, lower the rate, or raise the budget.")]
    public void Run_BudgetBelowWhatASliceNeeds_SaysWhatTakesThem(string fault, string remedy) =>
        Should.Throw<EventBudgetException>(() => Simulator.Run(Fleet(rate: 20_000, $"[{{at: 5 s, for: 5 s, {fault}}}]"), new RunOptions { Replications = 2, EventBudget = 2000 })).Message.ShouldEndWith(remedy);

    [Fact]
    public void Run_DatabaseThatDrowns_DrownsInTheSliceToo()
    {
        // 1,500 a second ask for 1 ms each of one core.
        var (whole, slice) = (Run(Single(rate: 1500, seconds: 10), 1, 2), Run(Single(rate: 1500, seconds: 10), 5, 2));

        slice.Operations[0].Availability.Value.ShouldBe(whole.Operations[0].Availability.Value, 0.03);
        whole.Operations[0].Availability.Value.ShouldBeLessThan(0.75);
    }

    [Fact]
    public void RunUntilPrecise_Listener_HearsAPreviewFirst()
    {
        var heard = new List<Report>();
        var report = Simulator.RunUntilPrecise(Fleet(rate: 20_000), new RunOptions { Replications = 10, EventBudget = 2_000_000 }, 0.2, new Reports(heard));

        heard[0].IsPreview.ShouldBeTrue();
        heard[0].SliceOf.ShouldBeGreaterThan(report.SliceOf);
        heard[0].Events.ShouldBeLessThan(400_000);
        heard[0].Operations[0].Mean.HalfWidth.ShouldBeGreaterThan(report.Operations[0].Mean.HalfWidth);
        report.IsPreview.ShouldBeFalse();
    }

    private static Report Run(Blueprint blueprint, int sliceOf, int replications) => Simulator.Run(blueprint, new RunOptions { Replications = replications, SliceOf = sliceOf });

    private static Blueprint Single(int rate, int seconds) => Texts.Blueprint(
        "id: d-one\ntitle: One\ncomponents:\n  users: {kind: clients}\n  app: {kind: service, replicas: 1, cores: 1, concurrency: 1, queue: 100, oneAtATime: true, compute: exponential(1 ms)}\nlinks:\n  - users -> app\n",
        $"id: s-one\ntitle: One\noperations:\n  ask: {{share: 100 %, kind: read}}\nworkload:\n  profile: [{{for: {seconds} s, rate: {rate}/s}}]\n");

    private static Blueprint Fleet(int rate, string faults = "[]", string work = "5 ms") => Texts.Blueprint(
        $"id: d-fleet\ntitle: Fleet\ncomponents:\n  users: {{kind: clients}}\n  app: {{kind: service, replicas: 64, cores: 4, compute: exponential({work})}}\nlinks:\n  - users -> app\n",
        $"id: s-fleet\ntitle: Fleet\noperations:\n  ask: {{share: 100 %, kind: read}}\nworkload:\n  profile: [{{for: 20 s, rate: {rate}/s}}]\nfaults: {faults}\n");

    private sealed class Reports(List<Report> heard) : IProgress<Report>
    {
        public void Report(Report value) => heard.Add(value);
    }
}
