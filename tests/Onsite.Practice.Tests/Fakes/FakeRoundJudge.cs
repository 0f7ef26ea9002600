using Onsite.Content.Scenarios;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Judges every round alike, and says what it was asked.</summary>
internal sealed class FakeRoundJudge : IRoundJudge
{
    /// <summary>Designs that it was given.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>How many probes it was asked for, each time.</summary>
    public List<int> Asked { get; } = [];

    /// <summary>What it finds; null where the design cannot be run.</summary>
    public IReadOnlyList<FoundProbe>? Found { get; set; } = [Probe("first-breach", "app"), Probe("backlog", "queue"), Probe("lost-node", "db")];

    /// <summary>Runs a design that is judged; null where it cannot be run.</summary>
    public Func<DesignScenario, string, JudgedRun?> Run { get; set; } = (_, _) => SampleRounds.Judgement().Run;

    /// <summary>Happens while it is at work.</summary>
    public Action<DesignRound, CancellationToken> Meanwhile { get; set; } = (_, _) => { };

    public static FoundProbe Probe(string id, string place) => new(id, 12.5, place, $"'{place}' is full.", $"What of '{place}'?");

    public RoundJudgement Judge(DesignScenario scenario, DesignRound round, string designText, IReadOnlyList<Mark> marks, IProgress<JudgingStep>? progress, CancellationToken cancellation)
    {
        Seen.Add(designText);
        progress?.Report(new JudgingStep("Running the design", 1, 2));
        Meanwhile(round, cancellation);
        progress?.Report(new JudgingStep("Reading what was said", 2, 2));
        return SampleRounds.Judgement() with { DesignText = designText, Run = Run(scenario, designText) };
    }

    public IReadOnlyList<FoundProbe>? Probes(DesignScenario scenario, DesignRound round, string designText, int most, CancellationToken cancellation)
    {
        Seen.Add(designText);
        Asked.Add(most);
        Meanwhile(round, cancellation);
        return Found is null ? null : [.. Found.Where(f => !round.Probes.Any(p => p.Probe == f.Probe)).Take(most)];
    }
}
