using Onsite.Evaluation.Grading;

namespace Onsite.Measurements.Measurements;

/// <summary>Models that do without a part of the method, and models built up a part at a time.</summary>
internal static class Ablation
{
    private static readonly GradingFeature[] Spelling = [GradingFeature.CoverageSpelled, GradingFeature.CharacterCoverage, GradingFeature.Missing, GradingFeature.WeakestTerm];
    private static readonly GradingFeature[] Company = [GradingFeature.CoverageRelated, GradingFeature.Topic];
    private static readonly GradingFeature[] Order = [GradingFeature.Order, GradingFeature.Pairs, GradingFeature.SentenceCoverage];
    private static readonly GradingFeature[] Both = [GradingFeature.Precision, GradingFeature.Similarity, GradingFeature.SharedWords];
    private static readonly GradingFeature[] Lengths = [GradingFeature.Length, GradingFeature.RelativeLength, GradingFeature.Echo];
    private static readonly GradingFeature[] Denial = [GradingFeature.NegationDiffers, GradingFeature.DeniedMatches];

    /// <summary>Name and options of each model. "without" takes one part from the whole; "step" adds a part to those before.</summary>
    public static IEnumerable<(string Name, TrainingOptions Options)> Parts =>
    [
        ("withoutDemotion", new TrainingOptions { DemoteQuestion = false }),
        ("withoutRarity", new TrainingOptions { WeighByRarity = false }),
        ("withoutSpelling", Without(Spelling)),
        ("withoutCompany", Without(Company)),
        ("withoutOrder", Without(Order)),
        ("withoutPrecision", Without(Both)),
        ("withoutLength", Without(Lengths)),
        ("withoutDenial", Without(Denial)),
        ("step1Recall", Only(GradingFeature.Recall) with { DemoteQuestion = false, WeighByRarity = false }),
        ("step2Rarity", Only(GradingFeature.Recall) with { DemoteQuestion = false }),
        ("step3Demotion", Only(GradingFeature.Recall, GradingFeature.Coverage)),
        ("step4Spelling", Only([GradingFeature.Recall, GradingFeature.Coverage, .. Spelling])),
        ("step5Company", Only([GradingFeature.Recall, GradingFeature.Coverage, .. Spelling, .. Company])),
        ("step6Order", Only([GradingFeature.Recall, GradingFeature.Coverage, .. Spelling, .. Company, .. Order])),
        ("step7Precision", Without([.. Lengths, .. Denial])),
        ("step8Length", Without(Denial)),
    ];

    private static TrainingOptions Without(params GradingFeature[] features) => new() { Without = features };

    private static TrainingOptions Only(params GradingFeature[] features) => new() { Without = [.. Enum.GetValues<GradingFeature>().Except(features)] };
}
