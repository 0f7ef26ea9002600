using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation.Concepts;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Questions;

/// <summary>The key terms of a question as the API shows them.</summary>
internal static class TermViews
{
    public static IReadOnlyList<Term> Of(Question question, Catalogue catalogue) =>
        [.. Find(question.Terms, catalogue).Select(concept => new Term(concept.Id, concept.Name, concept.Definition, Relations(concept, catalogue)))];

    private static IReadOnlyList<TermRelation> Relations(Concept concept, Catalogue catalogue) =>
    [
        .. Related(RelationKind.KindOf, concept.IsA, catalogue),
        .. Related(RelationKind.PartOf, concept.PartOf, catalogue),
        .. Related(RelationKind.Remedies, concept.Remedies, catalogue),
        .. Related(RelationKind.Causes, concept.Causes, catalogue),
    ];

    private static IEnumerable<TermRelation> Related(RelationKind kind, IReadOnlyList<string> ids, Catalogue catalogue) =>
        Find(ids, catalogue).Select(other => new TermRelation(kind, other.Id, other.Name, other.Definition));

    private static IEnumerable<Concept> Find(IReadOnlyList<string> ids, Catalogue catalogue) =>
        ids.Select(id => catalogue.Concepts.GetValueOrDefault(id)).OfType<Concept>();
}
