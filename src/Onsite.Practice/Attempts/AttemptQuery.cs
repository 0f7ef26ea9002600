namespace Onsite.Practice.Attempts;

/// <summary>Which attempts to list. The defaults list the newest of all.</summary>
public sealed record AttemptQuery
{
    /// <summary>The most attempts that one list holds.</summary>
    public const int MaximumLimit = 500;

    /// <summary>Only those at this question.</summary>
    public string? QuestionId { get; init; }

    /// <summary>Only those that have come this far.</summary>
    public AttemptStatus? Status { get; init; }

    /// <summary>Only those that sort before this one: the place to go on from.</summary>
    public string? Before { get; init; }

    /// <summary>How many at most; from 1 to <see cref="MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Part of a list of attempts, newest first.</summary>
/// <param name="Items">The attempts.</param>
/// <param name="Total">How many there are without limit and place.</param>
/// <param name="Next">The place to go on from; null at the end.</param>
public sealed record AttemptList(IReadOnlyList<AttemptSummary> Items, int Total, string? Next);
