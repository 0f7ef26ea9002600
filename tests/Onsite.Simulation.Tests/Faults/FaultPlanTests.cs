using Onsite.Simulation.Faults;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tests.Faults;

/// <summary>Faults against things that write down what is done to them.</summary>
public sealed class FaultPlanTests
{
    private const long Second = 1_000_000_000;

    public static TheoryData<string, Fault[], string> Plans => new()
    {
        { "a crash of all", [new Crash("app") { At = 1, For = 4 }], "1 crash 0; 1 crash 1; 1 crash 2; 1 crash 3; 5 recover 0; 5 recover 1; 5 recover 2; 5 recover 3" },
        { "a crash of two", [new Crash("app") { At = 1, For = 4, Count = 2 }], "1 crash 0; 1 crash 1; 5 recover 0; 5 recover 1" },
        { "a crash of one for good", [new Crash("app") { At = 1, Parts = [2] }], "1 crash 2" },
        { "two crashes of one", [new Crash("app") { At = 1, For = 4, Parts = [2] }, new Crash("app") { At = 3, For = 5, Parts = [2] }], "1 crash 2; 8 recover 2" },
        { "a crash within another", [new Crash("app") { At = 1, For = 9, Parts = [2] }, new Crash("app") { At = 3, For = 2, Parts = [2] }], "1 crash 2; 10 recover 2" },
        { "a second crash finds others", [new Crash("app") { At = 1, For = 9, Count = 1 }, new Crash("app") { At = 3, For = 2, Count = 1 }], "1 crash 0; 3 crash 1; 5 recover 1; 10 recover 0" },
        { "a cold restart", [new RestartCold("app") { At = 2, Parts = [1], For = 3 }], "2 crash 1; 5 recover 1" },
        { "an outage", [new Outage("db") { At = 2, For = 3 }], "2 crash 0; 5 recover 0" },
        { "a slow part", [new Slow("app", 4) { At = 1, For = 4, Parts = [0] }], "1 pace 0 0.25; 5 pace 0 1" },
        { "two slow-downs", [new Slow("db", 4) { At = 1, For = 4 }, new Slow("db", 2) { At = 2, For = 9 }], "1 pace 0 0.25; 2 pace 0 0.125; 5 pace 0 0.5; 11 pace 0 1" },
        { "a zone", [new ZoneLoss("b") { At = 1, For = 2 }], "1 crash 1; 1 crash 3; 3 recover 1; 3 recover 3" },
        { "a zone and a crash", [new ZoneLoss("b") { At = 1, For = 5 }, new Crash("app") { At = 2, For = 2, Parts = [0, 1] }], "1 crash 1; 1 crash 3; 2 crash 0; 4 recover 0; 6 recover 1; 6 recover 3" },
        { "a partition", [new Partition("app", "db") { At = 1, For = 2 }], "1 cut True; 3 cut False" },
        { "two partitions", [new Partition("app", "db") { At = 1, For = 2 }, new Partition("db", "app") { At = 2, For = 2 }], "1 cut True; 4 cut False" },
        { "losses", [new PacketLoss("app", "db", 0.5) { At = 1, For = 3 }, new PacketLoss("app", "db", 0.5) { At = 2, For = 3 }], "1 loss 0.5; 2 loss 0.75; 4 loss 0.5; 5 loss 0" },
        { "latencies", [new LatencyRise("app", "db", 3) { At = 1, For = 3 }, new LatencyRise("app", "db", 2) { At = 2, For = 3 }], "1 latency 3; 2 latency 6; 4 latency 2; 5 latency 1" },
        { "a flush", [new CacheFlush("cache") { At = 3, For = 1 }], "3 flush" },
        { "a failover", [new Failover("db") { At = 3 }], "3 fail over" },
        { "spikes", [new Spike(3) { At = 1, For = 4 }, new Spike(2) { At = 2, For = 1, Clients = "people" }], "1 spike 3; 2 spike 6; 3 spike 3; 5 spike 1" },
        { "hot keys", [new HotKey(0.2) { At = 1, For = 4 }, new HotKey(0.5) { At = 2, For = 1 }], "1 hot 0.2; 2 hot 0.5; 3 hot 0.2; 5 hot 0" },
        { "a deploy", [new Deploy("app", 2) { At = 3 }], "3 deploy 2" },
    };

    public static TheoryData<Fault, string> Wrong => new()
    {
        { new Crash("apq") { At = 0 }, "\"apq\"" },
        { new Crash("app") { At = -1 }, "0 or later" },
        { new Crash("app") { At = 0, For = 0 }, "longer than nothing" },
        { new Crash("app") { At = 0, Parts = [4] }, "0 to 3" },
        { new Crash("app") { At = 0, Count = 0 }, "at least one" },
        { new Crash("app") { At = 0, Count = 1, Parts = [1] }, "either" },
        { new Slow("app", 0) { At = 0 }, "above 0" },
        { new Slow("app", double.NaN) { At = 0 }, "above 0" },
        { new ZoneLoss("z") { At = 0 }, "\"z\"" },
        { new Partition("app", "cache") { At = 0 }, "no link" },
        { new PacketLoss("app", "db", 1.5) { At = 0 }, "at most 1" },
        { new LatencyRise("app", "db", -1) { At = 0 }, "above 0" },
        { new CacheFlush("db") { At = 0 }, "no cache" },
        { new Failover("app") { At = 0 }, "no store" },
        { new Spike(double.PositiveInfinity) { At = 0 }, "above 0" },
        { new Spike(2) { At = 0, Clients = "app" }, "no clients" },
        { new HotKey(0) { At = 0 }, "above 0" },
        { new Deploy("db") { At = 0 }, "no service" },
        { new Deploy("app", 0) { At = 0 }, "at least one" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Plan_Faults_DoAndUndoInTime(string name, Fault[] faults, string expected)
    {
        ArgumentNullException.ThrowIfNull(name);
        var targets = new WrittenTargets();
        var engine = new Engine();
        targets.Now = () => engine.Now / Second;
        engine.Add(new FaultPlan(faults.Select(f => f with { At = f.At * Second, For = f.For * Second }), targets));
        engine.Start();
        engine.RunUntil(100 * Second);
        string.Join("; ", targets.Written).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void New_ImpossibleFault_SaysWhatIsWrong(Fault fault, string says) => Should.Throw<ArgumentException>(() => new FaultPlan([fault], new WrittenTargets())).Message.ShouldContain(says);

    [Fact]
    public void New_SeveralImpossibleFaults_SaysAllAtOnce()
    {
        var message = Should.Throw<ArgumentException>(() => new FaultPlan([new Crash("x") { At = -5 }, new Crash("app") { At = 0 }, new Spike(-1) { At = 0 }], new WrittenTargets())).Message;
        message.ShouldContain("-5");
        message.ShouldContain("\"x\"");
        message.ShouldContain("Spike by -1");
    }

    [Fact]
    public void RestartCold_SaysNothingElse_IsBackAfterASecond()
    {
        var targets = new WrittenTargets();
        var engine = new Engine();
        targets.Now = () => engine.Now / Second;
        engine.Add(new FaultPlan([new RestartCold("db") { At = Second }], targets));
        engine.Start();
        engine.RunUntil(100 * Second);
        string.Join("; ", targets.Written).ShouldBe("1 crash 0; 2 recover 0");
    }
}
