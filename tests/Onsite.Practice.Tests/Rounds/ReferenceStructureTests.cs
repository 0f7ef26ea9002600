using Onsite.Practice.Findings;
using Onsite.Practice.Rounds.Judging;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>A reference is what candidates are shown: what a round looks for in a design is there, wherever there is a part that it concerns.</summary>
public sealed class ReferenceStructureTests
{
    public static TheoryData<string> Scenarios { get; } = [.. Shipped.Catalogue.Scenarios.Select(s => s.Slug)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Reference_EveryCallThatCanHang_IsGivenUp(string slug) => ShouldBeMet(DesignLooks.Timeouts(Reference(slug)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Reference_EveryLine_IsBounded(string slug) => ShouldBeMet(DesignLooks.BoundedQueues(Reference(slug)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Reference_EveryQueue_PutsAsideWhatFails(string slug) => ShouldBeMet(DesignLooks.DeadLetters(Reference(slug)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Reference_EveryCache_IsFilledByOneForAll(string slug) => ShouldBeMet(DesignLooks.StampedeProtection(Reference(slug)));

    private static void ShouldBeMet(StructureSeen? seen) =>
        (seen?.Outcome ?? Outcome.Met).ShouldBe(Outcome.Met, string.Join(Environment.NewLine, (seen?.Evidence ?? []).OfType<DesignEvidence>().Select(e => $"line {e.Line}: {e.Sentence}")));

    private static Design Reference(string slug) => Shipped.Catalogue.FindScenario(slug)!.Designs.Reference.Design;
}
