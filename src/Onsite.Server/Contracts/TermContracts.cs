namespace Onsite.Server.Contracts;

/// <summary>How a concept stands to another.</summary>
public enum RelationKind
{
    /// <summary>It is a kind of the other.</summary>
    KindOf,

    /// <summary>It is a part of the other.</summary>
    PartOf,

    /// <summary>It is a remedy for the other.</summary>
    Remedies,

    /// <summary>It brings the other about.</summary>
    Causes,
}

/// <summary>A concept that a key term stands to.</summary>
/// <param name="Kind">How the term stands to it.</param>
/// <param name="Id">Its id, which a term of the same question may have.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What it means, in a sentence.</param>
public sealed record TermRelation(RelationKind Kind, string Id, string Name, string Definition);

/// <summary>A key term, what it means, and how it stands to other concepts.</summary>
public sealed record Term(string Id, string Name, string Definition, IReadOnlyList<TermRelation> Relations);
