using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Concepts;

/// <summary>A phrase around a name in which the name means something else: "cache line" is no cache.</summary>
/// <param name="Stems">The phrase.</param>
/// <param name="Offset">How many of its words stand before the name.</param>
internal sealed record NearMiss(string[] Stems, int Offset)
{
    /// <summary>Every place of a name within a phrase; none where the phrase does not hold the name.</summary>
    public static IEnumerable<NearMiss> Of(string[] phrase, string[] name) =>
        Enumerable.Range(0, Math.Max(0, phrase.Length - name.Length + 1))
            .Where(offset => phrase.AsSpan(offset, name.Length).SequenceEqual(name))
            .Select(offset => new NearMiss(phrase, offset));

    /// <summary>Whether the phrase stands around a name that begins at a token.</summary>
    public bool IsAround(IReadOnlyList<Token> tokens, int at) => StemRow.IsAt(Stems, tokens, at - Offset);
}
