using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Concepts;

/// <summary>A name of a concept as a sequence of stems.</summary>
internal sealed record AliasEntry(string[] Stems, string ConceptId)
{
    /// <summary>Whether the name stands at a token, within one sentence.</summary>
    public bool IsAt(IReadOnlyList<Token> tokens, int at)
    {
        if (at + Stems.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < Stems.Length; i++)
        {
            var token = tokens[at + i];
            if (token.BreakBefore == Boundary.Sentence || !string.Equals(token.Stem, Stems[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A concept named at a token.</summary>
/// <param name="ConceptId">Which.</param>
/// <param name="Length">Over how many tokens.</param>
internal readonly record struct AliasMatch(string ConceptId, int Length);
