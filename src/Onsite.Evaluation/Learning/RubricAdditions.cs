namespace Onsite.Evaluation.Learning;

/// <summary>What people's marks add to a rubric: further phrasings of its points, and counter-examples. A value; equal where its marks are equal and in the same order.</summary>
public sealed class RubricAdditions : IEquatable<RubricAdditions>
{
    /// <summary>Takes marks. Those of points that the rubric does not have change nothing.</summary>
    public RubricAdditions(IReadOnlyList<MarkedSentence> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Marks = marks;
    }

    /// <summary>Nothing: the rubric as its author wrote it.</summary>
    public static RubricAdditions None { get; } = new([]);

    /// <summary>The marks. Of two marks that an answer comes equally near to, the earlier decides.</summary>
    public IReadOnlyList<MarkedSentence> Marks { get; }

    /// <summary>Whether there is nothing to add.</summary>
    public bool IsEmpty => Marks.Count == 0;

    /// <inheritdoc />
    public bool Equals(RubricAdditions? other) => other is not null && Marks.SequenceEqual(other.Marks);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RubricAdditions);

    /// <inheritdoc />
    public override int GetHashCode() => Marks.Aggregate(Marks.Count, HashCode.Combine);
}
