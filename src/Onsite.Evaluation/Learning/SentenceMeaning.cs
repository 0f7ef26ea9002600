using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Learning;

/// <summary>The words of a sentence that carry meaning, each once, and how much of them another sentence has.</summary>
internal sealed class SentenceMeaning
{
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public SentenceMeaning(IEnumerable<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (WordWeights.Of(token.Word, token.Stem) is > 0 and var weight)
            {
                _weights.TryAdd(token.Stem, weight);
            }
        }
    }

    /// <summary>The stems of the words.</summary>
    public IReadOnlyCollection<string> Stems => _weights.Keys;

    /// <summary>Share of this meaning that another sentence has, from 0 to 1; 0 where there is no meaning.</summary>
    public double ShareIn(SentenceMeaning other)
    {
        var total = _weights.Values.Sum();
        return total > 0 ? _weights.Where(w => other._weights.ContainsKey(w.Key)).Sum(w => w.Value) / total : 0;
    }
}
