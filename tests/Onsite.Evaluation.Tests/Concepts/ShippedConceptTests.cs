using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Concepts;

/// <summary>What holds for the concepts that ship, taken together.</summary>
public sealed class ShippedConceptTests
{
    [Fact]
    public void Names_EachThatConceptsShare_HasWordsThatTellWhichIsMeant()
    {
        var claims = Shipped.Concepts.SelectMany(c => Names(c).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Concept: c)));
        foreach (var shared in claims.GroupBy(c => c.Name, c => c.Concept, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            // One may have it without a condition: it is the ordinary meaning.
            shared.Count(c => ContextOf(c, shared.Key) is null).ShouldBeLessThanOrEqualTo(1, $"'{shared.Key}' of {string.Join(", ", shared.Select(c => c.Id))}");
            shared.SelectMany(c => (ContextOf(c, shared.Key) ?? []).Distinct(StringComparer.Ordinal)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Concepts_Each_IsRelatedToAnother()
    {
        var related = Shipped.Concepts.SelectMany(c => Relations(c).SelectMany(to => (string[])[c.Id, to])).ToHashSet(StringComparer.Ordinal);

        Shipped.Concepts.Select(c => c.Id).Where(id => !related.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Concepts_Relations_LeadToOthersThatExist()
    {
        var ids = Shipped.Concepts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var concept in Shipped.Concepts)
        {
            Relations(concept).Where(to => to == concept.Id || !ids.Contains(to)).ShouldBeEmpty(concept.Id);
        }
    }

    [Fact]
    public void Definitions_Each_SaysMoreThanTheName()
    {
        Shipped.Concepts.Where(c => Stems(c.Definition).Except(Stems(c.Name)).Count() < 4).Select(c => c.Id).ShouldBeEmpty();
        Shipped.Concepts.Where(c => !c.Definition.EndsWith('.')).Select(c => c.Id).ShouldBeEmpty();
        Shipped.Concepts.Where(c => c.Definition.StartsWith($"{c.Name} is", StringComparison.OrdinalIgnoreCase)).Select(c => c.Id).ShouldBeEmpty();
        Shipped.Concepts.Select(c => c.Definition).ShouldBeUnique();
    }

    [Fact]
    public void Concepts_Relations_SayADifferentThingEach()
    {
        foreach (var concept in Shipped.Concepts)
        {
            concept.Remedies.Intersect(concept.Causes).ShouldBeEmpty(concept.Id);
            concept.IsA.Intersect(concept.PartOf).ShouldBeEmpty(concept.Id);
            concept.Related.Intersect([.. concept.IsA, .. concept.PartOf, .. concept.Remedies, .. concept.Causes]).ShouldBeEmpty($"{concept.Id}: the stronger relation says it already");
        }
    }

    private static IEnumerable<string> Relations(Concept c) => [.. c.IsA, .. c.PartOf, .. c.Remedies, .. c.Causes, .. c.Related];

    private static IEnumerable<string> Names(Concept c) => new[] { c.Name, c.Id }.Concat(c.Aliases).Select(Key).Where(k => k.Length > 0);

    private static IEnumerable<string>? ContextOf(Concept c, string key) => c.Contexts.FirstOrDefault(x => Key(x.Name) == key)?.Words.Select(Key);

    private static string Key(string name) => string.Join(' ', Stems(name));

    private static IEnumerable<string> Stems(string text) => Tokenizer.Tokenize(text).Select(t => t.Stem);
}
