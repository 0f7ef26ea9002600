using Onsite.Simulation.Components.Balancers.Policies;
using Onsite.Simulation.Components.Scaling;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Tests.Components.Scaling;

public sealed class AutoscalerTests
{
    private const long Second = FleetBench.Second;

    /// <summary>wanted = ⌈parts × metric / target⌉, unless the metric is within a tenth of its target, and within the limits.</summary>
    [Theory]
    [InlineData(4, 0.70, 0.7, 4)]
    [InlineData(4, 0.76, 0.7, 4)] // 9 % above
    [InlineData(4, 0.64, 0.7, 4)] // 9 % below
    [InlineData(4, 0.78, 0.7, 5)] // 4.46
    [InlineData(4, 1.00, 0.7, 6)] // 5.71
    [InlineData(4, 1.00, 0.1, 8)] // 40, but no more than four more or twice as many
    [InlineData(8, 1.00, 0.5, 10)] // 16, but no more than ten at the most
    [InlineData(4, 0.35, 0.7, 2)]
    [InlineData(4, 0.36, 0.7, 3)] // 2.06
    [InlineData(4, 0.00, 0.7, 2)] // none, but two at the least
    public void Look_Metric_WantsWhatTheFormulaSays(int parts, double utilization, double target, int wanted)
    {
        var fleet = new CommandedFleet(parts) { Utilization = utilization };
        Scale(fleet, new AutoscalerOptions { Target = target, Least = 2, ScaleInAfter = 0 }, 15);
        fleet.Wanted.ShouldBe(wanted);
    }

    [Theory]
    [InlineData(100, 5, 10)] // 25 for each of four, and 10 are fine
    [InlineData(40, 10, 4)]
    [InlineData(12, 10, 2)]
    public void Look_Waiting_HoldsTheQueueOfEachPart(int waiting, double target, int wanted)
    {
        var fleet = new CommandedFleet(4) { Waiting = waiting };
        Scale(fleet, new AutoscalerOptions { Metric = ScaleMetric.Waiting, Target = target, Most = 10, MostAdded = 20, ScaleInAfter = 0 }, 15);
        fleet.Wanted.ShouldBe(wanted);
    }

    /// <summary>Fewer are wanted at once, but they go only when no more were wanted for five minutes.</summary>
    [Fact]
    public void Look_LoadFalls_WaitsBeforeItScalesIn()
    {
        var fleet = new CommandedFleet(8) { Utilization = 0.7 };
        var engine = Scale(fleet, new AutoscalerOptions { Most = 20, Window = 15 * Second }, 60);
        fleet.Utilization = 0.2;
        engine.RunUntil(359 * Second);
        fleet.Wanted.ShouldBe(8);
        engine.RunUntil(376 * Second);
        fleet.Wanted.ShouldBe(3);
    }

    /// <summary>Parts that are on their way count as idle ones, so that what is ordered is not ordered again; without that the same load is ordered for again and again until the first is there.</summary>
    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 20)]
    public void Look_PartsAreOnTheirWay_OrdersTwiceOnlyWhereTheyDoNotCount(bool counts, int wanted)
    {
        var bench = new FleetBench(1000, new ServiceOptions { Replicas = 4, QueueLimit = 20, Concurrency = 1 }, _ => new LeastOutstanding(), work: new Exponential(0.01));
        bench.Engine.Add(new Autoscaler(new AutoscalerOptions { Most = 20, CountsStarting = counts, Delay = 120 * Second }, bench.Service));
        bench.Run(110);
        bench.Service.Wanted.ShouldBe(wanted); // four saturated servers are worth 5.7 at seven tenths
    }

    /// <summary>The notes tell the truth: asked for at one moment, there 45 s and the start of a process later, and taken away.</summary>
    [Fact]
    public void Scale_SpikeOfTenMinutes_FollowsItLate()
    {
        var options = new ServiceOptions { Replicas = 2, QueueLimit = 50, Concurrency = 1, Life = new LifeOptions { Startup = 5 * Second } };
        var bench = new FleetBench(12, options, _ => new LeastOutstanding(), work: new Exponential(0.1), faults: new Spike(4) { At = 300 * Second, For = 600 * Second });
        bench.Engine.Add(new Autoscaler(new AutoscalerOptions { Least = 2, Most = 12 }, bench.Service));
        bench.Run(299);
        bench.Notes(NoteKind.ScalingOut).ShouldBeEmpty();

        bench.RunTo(1800);
        var asked = bench.Notes(NoteKind.ScalingOut).First();
        asked.At.ShouldBeInRange(300 * Second, 330 * Second);
        bench.Notes(NoteKind.ScaledOut).First().ShouldBe(asked with { At = asked.At + (50 * Second), Kind = NoteKind.ScaledOut });
        bench.Notes(NoteKind.ScalingOut).Max(n => n.Number).ShouldBeInRange(7, 9); // 4.8 servers of work at seven tenths, and the backlog
        bench.Notes(NoteKind.ScaledIn).First().At.ShouldBeGreaterThan(1190 * Second);
        bench.Service.Wanted.ShouldBe(2);
        bench.Ended(Outcome.Unreachable).ShouldBe(0);
    }

    /// <summary>
    /// Load that rises and falls over four minutes, looked at over 15 s and answered three minutes late without a stabilization window: the fleet always fits a load that is over. A longer window and five minutes of
    /// stabilization keep the number where the peak needs it.
    /// </summary>
    [Fact]
    public void Scale_ShortWindowAndLongDelay_OscillatesUnlessItIsDamped()
    {
        var (nervous, damped) = (Changes(new AutoscalerOptions { Window = 15 * Second, Delay = 180 * Second, ScaleInAfter = 0, Most = 40, CountsStarting = false }), Changes(new AutoscalerOptions { Window = 60 * Second, Delay = 180 * Second, Most = 40 }));
        nervous.Changes.ShouldBeGreaterThan(3 * damped.Changes);
        nervous.Most.ShouldBeGreaterThan(damped.Most);
        damped.Refused.ShouldBeLessThan(nervous.Refused);
    }

    [Fact]
    public void Restart_WarmUpIsOver_ChangesNoDecision()
    {
        string Notes(bool restarts)
        {
            var bench = new FleetBench(30, new ServiceOptions { Replicas = 2, QueueLimit = 50, Concurrency = 1 }, _ => new LeastOutstanding(), work: new Exponential(0.1));
            bench.Engine.Add(new Autoscaler(new AutoscalerOptions { Most = 12 }, bench.Service));
            bench.Run(100);
            if (restarts)
            {
                bench.Engine.Restart();
            }

            return string.Join(';', bench.RunTo(900).Engine.Journal.Notes.Where(n => n.Kind is NoteKind.ScalingOut or NoteKind.ScaledIn or NoteKind.ScaledOut));
        }

        Notes(restarts: true).ShouldBe(Notes(restarts: false));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.5, 3, 2)]
    [InlineData(double.NaN, 1, 1)]
    public void New_ImpossibleOptions_Throws(double target, int least, int most) => Should.Throw<ArgumentException>(() => new Autoscaler(new AutoscalerOptions { Target = target, Least = least, Most = most }, new CommandedFleet(1)));

    private static (int Changes, long Most, double Refused) Changes(AutoscalerOptions options)
    {
        var faults = Enumerable.Range(0, 10).Select(i => (Fault)new Spike(4) { At = ((240 * i) + 120) * Second, For = 120 * Second }).ToArray();
        var bench = new FleetBench(15, new ServiceOptions { Replicas = 3, QueueLimit = 20, Concurrency = 1 }, _ => new LeastOutstanding(), work: new Exponential(0.1), faults: faults);
        bench.Engine.Add(new Autoscaler(options with { Least = 2 }, bench.Service));
        bench.Run(2400);
        var notes = bench.Engine.Journal.Notes.Where(n => n.Kind is NoteKind.ScalingOut or NoteKind.ScaledIn).ToList();
        return (notes.Count, notes.Max(n => n.Number), bench.Ended(Outcome.QueueFull) / (double)bench.Clients.Outcomes.Sum());
    }

    private static Engine Scale(CommandedFleet fleet, AutoscalerOptions options, double seconds)
    {
        var engine = new Engine();
        engine.Add(new Autoscaler(options, fleet));
        engine.Start();
        engine.RunUntil((long)(seconds * Second));
        return engine;
    }

    /// <summary>A fleet that is as loaded as a test says.</summary>
    private sealed class CommandedFleet(int parts) : IScalable
    {
        private double _busy;
        private double _there;
        private long _last;

        public double Utilization { get; set; }

        public long Waiting { get; init; }

        public int Wanted { get; private set; } = parts;

        public int Parts => Wanted;

        public ScaleReading Read(long now)
        {
            _busy += Utilization * Wanted * (now - _last);
            _there += Wanted * (double)(now - _last);
            _last = now;
            return new ScaleReading(_busy, _there, 1, Waiting);
        }

        public long SetParts(int parts, long delay = 0)
        {
            Wanted = parts;
            return delay;
        }

        public bool IsListed(int part) => true;

        public bool IsUp(int part) => true;

        public void Crash(int part) => throw new NotSupportedException();

        public void Recover(int part) => throw new NotSupportedException();

        public void SetPace(int part, double pace) => throw new NotSupportedException();

        public void Drain(int part) => throw new NotSupportedException();

        public void Deploy(int atOnce = 1) => throw new NotSupportedException();

        public void Watch(IPartsWatcher watcher) => throw new NotSupportedException();
    }
}
