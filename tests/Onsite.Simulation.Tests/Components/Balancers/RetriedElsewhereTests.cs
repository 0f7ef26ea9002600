using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Components.Balancers;

public sealed class RetriedElsewhereTests
{
    [Theory]
    [InlineData("round-robin")]
    [InlineData("random")]
    [InlineData("least-outstanding")]
    [InlineData("two-choices")]
    public void Run_OneOfThreeIsDead_AnotherTryGoesToAnotherReplica(string policy)
    {
        var dead = Answered(policy, "timeout: 1 s");
        var retried = Answered(policy, "timeout: 1 s, retries: {attempts: 2, backoff: 1 ms}");

        dead.ShouldBeLessThan(0.9, "nobody looks whether it lives, and a third or more of the calls come to it for half of the time");
        retried.ShouldBe(1, 1e-9, "the second try has two that live to choose from");
    }

    private static double Answered(string policy, string link) => Simulator.Run(
        Texts.Blueprint(
            $"id: d\ntitle: t\ncomponents:\n  users: {{kind: clients}}\n  edge: {{kind: load-balancer, policy: {policy}, healthCheck: {{every: 0 s}}}}\n  app: {{kind: service, replicas: 3, cores: 4}}\nlinks:\n  - users -> edge\n  - edge -> app: {{{link}}}\n",
            "id: s\ntitle: t\noperations:\n  ask: {share: 100 %, kind: read}\nworkload:\n  profile: [{for: 10 s, rate: 200/s}]\nfaults:\n  - {at: 4 s, for: 5 s, crash: 1 of app}\n"),
        new RunOptions { Replications = 1, Traces = 0 }).Operations[0].Availability.Value;
}
