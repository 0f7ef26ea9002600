using Onsite.Evaluation.Text;

namespace Onsite.Practice.Clarifications;

/// <summary>
/// Finds which of an interviewer's prepared answers a question asks for, by its words. Each answer has groups of words by which it is known; a question asks for it where it has all that a group says, whatever the order and
/// the inflection. Of several the one whose words are rarest among the groups is meant. Where nothing fits, nothing is said.
/// </summary>
public sealed class ClarificationMatcher
{
    /// <summary>The most UTF-16 code units of a question that are read; nobody asks as long a question.</summary>
    public const int MaximumQuestion = 1000;

    /// <summary>Words of a group from which on one in three may be missing.</summary>
    private const int ManyWords = 3;

    /// <summary>Words that say nothing about what is asked.</summary>
    private static readonly HashSet<string> Empty = new(
        "a an the this that these those there here it its they them their we us our you your i my he she is are was were be been being am do does did done has have had having will would shall should can could may might must of in on at to for from by with as into about over under per each every a and or but if so than then how what which who whom whose when where why any some all no not let please know tell me need want expect expected have get got going".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Words with which one asks for a number; each stands for all of them.</summary>
    private static readonly HashSet<string> Amounts = new(["many", "much", "number", "count", "amount", "rate", "often", "frequently", "frequency", "volume"], StringComparer.Ordinal);

    private const string Amount = "#";

    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
    private readonly List<(int Answer, HashSet<string> Words)> _groups = [];
    private readonly Dictionary<string, double> _weights;

    /// <summary>Makes a matcher.</summary>
    /// <param name="asks">For each answer the groups of words by which it is known.</param>
    /// <param name="families">Lists of words that count for one another; where a word is in several, the first list counts.</param>
    public ClarificationMatcher(IReadOnlyList<IReadOnlyList<string>> asks, IReadOnlyList<IReadOnlyList<string>> families)
    {
        ArgumentNullException.ThrowIfNull(asks);
        ArgumentNullException.ThrowIfNull(families);
        foreach (var family in families)
        {
            var stems = family.SelectMany(Tokenizer.Tokenize).Select(t => t.Stem).ToList();
            stems.ForEach(s => _families.TryAdd(s, stems[0]));
        }

        for (var i = 0; i < asks.Count; i++)
        {
            _groups.AddRange(asks[i].Select(g => (i, WordsOf(g))).Where(g => g.Item2.Count > 0));
        }

        _weights = _groups.SelectMany(g => g.Words.Select(w => (Word: w, g.Answer))).Distinct().GroupBy(w => w.Word, StringComparer.Ordinal).ToDictionary(w => w.Key, w => 1.0 / w.Count(), StringComparer.Ordinal);
    }

    /// <summary>The answer that a question asks for, by its place; null where none is known by its words.</summary>
    /// <param name="question">The question as it was typed.</param>
    public int? Find(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = WordsOf(question.Length <= MaximumQuestion ? question : question[..MaximumQuestion]);
        var (best, most) = ((int?)null, 0.0);
        foreach (var (answer, words) in _groups)
        {
            var found = words.Where(asked.Contains).ToList();
            var isAsked = found.Count == words.Count || (words.Count >= ManyWords && ManyWords * found.Count >= (ManyWords - 1) * words.Count);
            var weight = found.Sum(w => _weights[w]);
            if (isAsked && weight > most && found.Exists(w => w != Amount))
            {
                (best, most) = (answer, weight);
            }
        }

        return best;
    }

    private HashSet<string> WordsOf(string text) =>
        Tokenizer.Tokenize(text).Where(t => !Empty.Contains(t.Word)).Select(t => Amounts.Contains(t.Word) ? Amount : _families.GetValueOrDefault(t.Stem, t.Stem)).ToHashSet(StringComparer.Ordinal);
}
