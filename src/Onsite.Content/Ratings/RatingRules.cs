using Onsite.Evaluation;

namespace Onsite.Content.Ratings;

/// <summary>The rules from findings to a rating. For each level they are tried from the first, and the first whose demands are met decides.</summary>
public sealed class RatingRules
{
    private readonly IReadOnlyDictionary<Level, IReadOnlyList<RatingRule>> _rules;

    /// <summary>Rules for levels, each list best first.</summary>
    public RatingRules(IReadOnlyDictionary<Level, IReadOnlyList<RatingRule>> rules, MisconceptionPenalties penalties)
    {
        _rules = rules;
        Penalties = penalties;
    }

    /// <summary>No rules: what there is without a usable <c>ratings.yaml</c>.</summary>
    public static RatingRules Empty { get; } = new(new Dictionary<Level, IReadOnlyList<RatingRule>>(), new MisconceptionPenalties(0, 0));

    /// <summary>What misconceptions cost.</summary>
    public MisconceptionPenalties Penalties { get; }

    /// <summary>The rules of a level, best first; in a catalogue without errors the last is unconditional.</summary>
    public IReadOnlyList<RatingRule> For(Level level) => _rules.GetValueOrDefault(level, []);
}
