using Onsite.Content.Rounds;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>What is read off a design. Each design is the naive one of the sample with something more.</summary>
public sealed class StructureTests
{
    private static readonly RoundJudge Judge = new(
        Sample.With(plan: Sample.Catalogue.RoundPlan with { Structure = [.. Enum.GetValues<StructureKind>().Select(k => new StructureCriterion(k, $"{k}", "reliability", 1))] }),
        new Practice.Judging.ProseJudge(Sample.Catalogue),
        parallelism: 2);

    [Theory]
    [InlineData("edge -> reports: {timeout: 1 s}", "edge -> reports: {timeout: 1 s}", "structure-timeouts", Outcome.Met, "edge→reports is given up after 1 s.")]
    [InlineData("edge -> reports: {timeout: 1 s}", "edge -> reports", "structure-timeouts", Outcome.Violated, "edge→reports has no timeout: a call that hangs holds its place for ever.")]
    [InlineData("edge -> reports: {timeout: 1 s}", "edge -> reports: {timeout: 1 s, pool: 8}", "structure-bounded-queues", Outcome.Violated, "Any number may wait for a connection of edge→reports, for ever.")]
    [InlineData("edge -> reports: {timeout: 1 s}", "edge -> reports: {timeout: 1 s, pool: 8, poolTimeout: 1 s}", "structure-bounded-queues", Outcome.Met, "Who waits for a connection of edge→reports gives up after 1 s.")]
    [InlineData("replicas: 1,", "replicas: 1,", "structure-single-points", Outcome.Violated, "reports (one)")]
    [InlineData("replicas: 1,", "replicas: 3,", "structure-single-points", Outcome.Met, "No single part of the design's own breaks an objective.")]
    [InlineData("replicas: 1, cores: 1,", "replicas: 1, cores: 8,", "structure-single-points", Outcome.Violated, "reports (one)")]
    public void Judge_Design_IsLookedAt(string part, string instead, string criterion, Outcome outcome, string says)
    {
        var finding = Look(RoundSample.Naive.Replace(part, instead, StringComparison.Ordinal), criterion).ShouldNotBeNull();

        finding.Outcome.ShouldBe(outcome, string.Join(' ', finding.Missing));
        finding.Evidence.ShouldNotBeEmpty();
        finding.Explanation.Description.ShouldStartWith(says);
    }

    [Theory]
    [InlineData("q: {kind: queue, limit: 1k}", "structure-dead-letters", Outcome.Met)]
    [InlineData("q: {kind: queue, limit: 1k, deliver: at-most-once}", "structure-dead-letters", Outcome.Violated)]
    [InlineData("q: {kind: queue, limit: 1k}", "structure-bounded-queues", Outcome.Met)]
    [InlineData("q: {kind: queue}", "structure-bounded-queues", Outcome.Violated)]
    [InlineData("c: {kind: cache}", "structure-stampede-protection", Outcome.Violated)]
    [InlineData("c: {kind: cache, singleFlight: true}", "structure-stampede-protection", Outcome.Met)]
    [InlineData("c: {kind: cache, staleFor: 10 s, ttl: 1 min}", "structure-stampede-protection", Outcome.Met)]
    public void Judge_Part_CitesItsLine(string component, string criterion, Outcome outcome)
    {
        var design = RoundSample.Naive.Replace("links:", $"  {component}\nlinks:", StringComparison.Ordinal);

        var finding = Look(design, criterion).ShouldNotBeNull();

        finding.Outcome.ShouldBe(outcome);
        finding.Evidence.OfType<DesignEvidence>().ShouldContain(e => e.Place == component.Substring(0, 1) && e.Line == 7);
    }

    /// <summary>Where there is nothing that it could be looked for in, nothing is found and nothing is missed.</summary>
    [Theory]
    [InlineData("structure-dead-letters")]
    [InlineData("structure-stampede-protection")]
    [InlineData("structure-bounded-queues")]
    public void Judge_DesignWithoutSuchAPart_HasNoFinding(string criterion) => Look(RoundSample.Naive, criterion).ShouldBeNull();

    private static Finding? Look(string design, string criterion) =>
        Judge.Judge(RoundSample.Scenario, RoundSample.Round(), design, [], null, CancellationToken.None).Findings.FirstOrDefault(f => f.Part == RoundPart.Structure && f.Finding.Criterion == criterion)?.Finding;
}
