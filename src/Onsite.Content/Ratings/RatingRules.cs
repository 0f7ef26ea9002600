using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Ratings;

/// <summary>The rules from findings to a rating. For each level they are tried from the first, and the first whose demands are met decides.</summary>
public sealed class RatingRules
{
    private readonly IReadOnlyDictionary<Level, IReadOnlyList<RatingRule>> _rules;

    /// <summary>Rules for levels, each list best first.</summary>
    public RatingRules(IReadOnlyDictionary<Level, IReadOnlyList<RatingRule>> rules, MisconceptionPenalties penalties, IReadOnlyList<DemandSet>? demands = null)
    {
        _rules = rules;
        Demands = demands ?? [];
        Penalties = penalties;
    }

    /// <summary>No rules: what there is without a usable <c>ratings.yaml</c>.</summary>
    public static RatingRules Empty { get; } = new(new Dictionary<Level, IReadOnlyList<RatingRule>>(), new MisconceptionPenalties(0, 0));

    /// <summary>What kinds of question ask for beside the points.</summary>
    public IReadOnlyList<DemandSet> Demands { get; }

    /// <summary>What misconceptions cost.</summary>
    public MisconceptionPenalties Penalties { get; }

    /// <summary>The rules of a level, best first; in a catalogue without errors the last is unconditional.</summary>
    public IReadOnlyList<RatingRule> For(Level level) => _rules.GetValueOrDefault(level, []);

    /// <summary>The rules of a level for a question: each with what the question, or else its kind, asks for its rating. A rule that takes all that is left asks nothing more.</summary>
    public IReadOnlyList<RatingRule> For(Level level, Question question)
    {
        var demands = (question.Demands ?? Demands).Where(d => d.Level == level && d.Kinds.Contains(question.Kind)).ToList();
        return demands.Count == 0 ? For(level) : [.. For(level).Select(rule => rule.IsUnconditional ? rule : rule with { Demands = Asked(demands, rule.Rating) })];
    }

    /// <summary>What is asked for a rating: its own demands and those of lesser ratings, of each kind the greatest.</summary>
    private static IReadOnlyList<QualityDemand> Asked(List<DemandSet> sets, Rating rating) =>
    [
        .. sets.Where(s => s.Rating <= rating).SelectMany(s => s.Demands).GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => new QualityDemand(g.Key, g.Max(d => d.AtLeast))),
    ];
}
