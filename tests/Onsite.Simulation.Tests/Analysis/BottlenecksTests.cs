using Onsite.Simulation.Analysis;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis;

public sealed class BottlenecksTests
{
    private static readonly RunOptions Quick = new() { Replications = 2 };

    private const string Payments = """
        id: d-pay
        title: Calls to somebody else's system
        components:
          shoppers: {kind: clients}
          app:      {kind: service, replicas: 2, cores: 2, concurrency: 5000}
          cards:    {kind: external, latency: constant(10 ms)}
        links:
          - shoppers -> app
          - app -> cards: {timeout: 50 ms, retries: {attempts: 2, backoff: 1 ms, jitter: none}}
        """;

    [Theory]
    [InlineData(0.95, 0.2, 0.4, "stage-1")]
    [InlineData(0.2, 0.95, 0.4, "stage-2")]
    [InlineData(0.4, 0.2, 0.95, "stage-3")]
    public void Of_ChainWithOneFullStage_NamesItsUtilizationAndItsQueue(double first, double second, double third, string stage)
    {
        var found = Bottlenecks.Of(Simulator.Run(Chains.Of(rate: 100, seconds: 120, [first, second, third]), Quick));

        // Queues of M/M/1 in a row are independent (Jackson): ρ²/(1-ρ) wait at each, which is 18 at 0.95 and less than 0.3 at the others together.
        found.First.ShouldNotBeNull().Component.ShouldBe(stage);
        found.First.Utilization.ShouldBe(0.95, 0.05);
        found.Queues[0].Where.ShouldBe(stage);
        found.Queues[0].Share.ShouldBeGreaterThan(0.8);
        found.Story[0].ShouldSatisfyAllConditions(m => m.Kind.ShouldBe("QueueGrew"), m => m.Subject.ShouldBe(stage));
        found.Sentences[0].ShouldStartWith($"{stage} gives way first: ");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Of_CoreThatIsBusyFourFifths_AsManyWaitWhetherOrNotItIsShared(string oneAtATime)
    {
        var found = Bottlenecks.Of(Simulator.Run(Chains.Of(rate: 100, seconds: 400, [0.8], sets: $"stage-1.oneAtATime={oneAtATime}"), Quick));

        // ρ²/(1-ρ) = 3.2, which each request pays for with 32 ms. The standard deviation of the mean over 400 s is 0.2: the asymptotic variance of the number in an M/M/1, 2ρ(1+ρ)/(1-ρ)^4, over 50,000 service times.
        found.Queues.ShouldHaveSingleItem().Mean.ShouldBe(3.2, 0.8);
        found.Queues[0].PerRequest.ShouldBe(0.032, 0.008);
    }

    [Fact]
    public void Of_DependencyThatIsSlowForAWhile_TellsWhenTimeoutsAndRepetitionsBegan()
    {
        var scenario = Texts.Scenario.Replace("objectives:", "faults: [{at: 10 s, for: 5 s, slow: cards x10}]\nobjectives:", StringComparison.Ordinal).Replace("rate: 200/s", "rate: 500/s", StringComparison.Ordinal);
        var found = Bottlenecks.Of(Simulator.Run(Texts.Blueprint(Payments, scenario), Quick));

        // From 10 s on every try takes 100 ms and is given up after 50: the second goes out 1 ms later, two attempts for each call.
        var timeout = found.Story.First(m => m.Kind == "TimeoutsBegan");
        timeout.Subject.ShouldBe("app→cards");
        timeout.At.ShouldBeInRange(10.04, 10.2);
        var link = found.Amplified[0];
        link.Link.ShouldBe("app→cards");
        link.Began.ShouldBe(10, 0.11);
        link.Most.ShouldBe(2, 0.7);
        found.Story.Select(m => m.Kind).ShouldBeSubsetOf(["Slowed", "TimeoutsBegan", "Amplified", "ObjectiveMissed", "QueueGrew"]);
        found.Story.Select(m => m.At).ShouldBeInOrder();
        found.Story[0].Kind.ShouldBe("Slowed");
    }

    [Fact]
    public void Of_PlacesThatAreTakenByWaitingCalls_NamesWhatTheyWaitFor()
    {
        var scenario = Texts.Scenario.Replace("rate: 200/s", "rate: 400/s", StringComparison.Ordinal);
        string[] sets = ["app.queue=100k", "app.compute=constant(0.1 ms)", "cards.latency=constant(49 ms)", "app->cards.retries.attempts=1"];

        // 16 places at 49 ms each take 326 a second, and 400 come; 40 take 816.
        var queue = Bottlenecks.Of(Simulator.Run(Texts.Blueprint(Payments, scenario, [.. sets, "app.concurrency=8"]), Quick)).Queues[0];
        queue.Where.ShouldBe("app");
        queue.WaitsFor.ShouldBe("cards");
        queue.WaitsForCalls.ShouldBe(16, 1);
        queue.Busy.ShouldNotBeNull().ShouldBeLessThan(0.1);

        Bottlenecks.Of(Simulator.Run(Texts.Blueprint(Payments, scenario, [.. sets, "app.concurrency=20"]), Quick)).Queues.ShouldAllBe(q => q.Mean < 1);
    }

    [Fact]
    public void Of_QuietSystem_SaysNothingButWhoIsBusiest()
    {
        var found = Bottlenecks.Of(Simulator.Run(Chains.Of(rate: 10, seconds: 60, [0.01, 0.02]), Quick));

        found.Story.ShouldBeEmpty();
        found.Amplified.ShouldBeEmpty();
        found.Sentences.ShouldHaveSingleItem().ShouldMatch("^stage-2 is the busiest, [0-9.]+ % at the most and [12][0-9.]* % over the run");
    }
}
