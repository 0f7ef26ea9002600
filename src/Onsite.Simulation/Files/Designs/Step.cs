using Onsite.Documents;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Files.Designs;

/// <summary>One thing that a handler does.</summary>
/// <param name="Place">Where it stands.</param>
public abstract record Step(SourceLocation Place);

/// <summary>Works on a core.</summary>
/// <param name="Seconds">For how long.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ComputeStep(Distribution Seconds, SourceLocation Place) : Step(Place)
{
    /// <summary>The time as somebody wrote it; null where nobody did.</summary>
    public string? Written { get; init; }
}

/// <summary>Waits without a core.</summary>
/// <param name="Seconds">For how long.</param>
/// <param name="Place">Where it stands.</param>
public sealed record WaitStep(Distribution Seconds, SourceLocation Place) : Step(Place)
{
    /// <summary>The time as somebody wrote it; null where nobody did.</summary>
    public string? Written { get; init; }
}

/// <summary>Asks another component for something and waits for the answer.</summary>
/// <param name="Ask">What it asks for.</param>
/// <param name="Target">Whom it asks.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AskStep(Ask Ask, string Target, SourceLocation Place) : Step(Place)
{
    /// <summary>What it does before it goes on where the value was not there.</summary>
    public IReadOnlyList<Step> OnMiss { get; init; } = [];

    /// <summary>What it does instead where the call fails; null where it then fails too.</summary>
    public IReadOnlyList<Step>? OnFailure { get; init; }

    /// <summary>Whether it goes on without the answer.</summary>
    public bool IsDetached { get; init; }

    /// <summary>How many times it asks, all at once; null for once.</summary>
    public Distribution? Times { get; init; }

    /// <summary>Of a publication: the store whose transaction it is part of. The message is in an outbox there with the last write to it, and is relayed afterwards; null where it is published at once.</summary>
    public string? Outbox { get; init; }

    /// <summary>Of a write: whether a durable operation counts as done by it, and not by the first write on its way.</summary>
    public bool Counts { get; init; }

    /// <summary><see cref="Times"/> as somebody wrote it; null where nobody did.</summary>
    public string? WrittenTimes { get; init; }

    /// <summary>Whether each of them is about a key of its own.</summary>
    public bool SpreadsKeys { get; init; }
}

/// <summary>Asks several at once and waits for the last answer.</summary>
/// <param name="Asks">What it asks, and whom.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ParallelStep(IReadOnlyList<AskStep> Asks, SourceLocation Place) : Step(Place);

/// <summary>Does one thing or another.</summary>
/// <param name="Probability">How likely it does the first.</param>
/// <param name="Then">The first.</param>
/// <param name="Otherwise">The other.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ChanceStep(double Probability, IReadOnlyList<Step> Then, IReadOnlyList<Step> Otherwise, SourceLocation Place) : Step(Place);

/// <summary>Answers, well or with an error. What stands after it is not done.</summary>
/// <param name="IsFailure">Whether with an error.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ReplyStep(bool IsFailure, SourceLocation Place) : Step(Place);
