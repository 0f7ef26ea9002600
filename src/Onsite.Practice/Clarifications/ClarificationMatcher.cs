using Onsite.Evaluation.Text;

namespace Onsite.Practice.Clarifications;

/// <summary>
/// Finds which of an interviewer's prepared answers a question asks for, by its words. Each answer has groups of words by which it is known; a question asks for it where it has all that a group says, whatever the order and
/// the inflection. What is to be counted, or is asked whether it is needed, has to be among them. Of several the one whose words are rarest among the groups is meant. Where nothing fits, nothing is said: a wrong answer is worse than none.
/// </summary>
public sealed class ClarificationMatcher
{
    /// <summary>The most UTF-16 code units of a question that are read; nobody asks as long a question.</summary>
    public const int MaximumQuestion = 1000;

    /// <summary>Words of a group from which on one in three may be missing.</summary>
    private const int ManyWords = 3;

    /// <summary>Words that say nothing about what is asked.</summary>
    private static readonly HashSet<string> Empty = new(
        "a an the this that these those there here it its they them their we us our you your i my he she is are was were be been being am do does did done has have had having will would shall should can could may might must of in on at to for from by with as into about over under per each every a and or but if so than then how what which who whom whose when why any some all no not let please know tell me need want expect expected have get got going".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Words with which one asks for a number; each stands for all of them.</summary>
    private static readonly HashSet<string> Amounts = new(["many", "much", "number", "count", "amount", "rate", "often", "frequently", "frequency", "volume"], StringComparer.Ordinal);

    private const string Amount = "#";

    /// <summary>Words after which something else is spoken of.</summary>
    private static readonly HashSet<string> Breaks = new("of in on at to for from by with as into about over under per like after before when where if while during because and or but".Split(' '), StringComparer.Ordinal);

    /// <summary>With one of these a question begins that asks whether something is so.</summary>
    private static readonly HashSet<string> Whether = new(["do", "does", "is", "are", "will", "should", "can", "must", "may", "shall"], StringComparer.Ordinal);

    /// <summary>Behind one of these stands what is asked after.</summary>
    private static readonly HashSet<string> Wants = new(["need", "needs", "have", "has", "support", "there", "require", "requires"], StringComparer.Ordinal);

    /// <summary>How far behind the beginning a want is looked for.</summary>
    private const int WantWithin = 4;

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
        var tokens = Tokenizer.Tokenize(question.Length <= MaximumQuestion ? question : question[..MaximumQuestion]);
        var asked = tokens.SelectMany(t => WordsOf(t).Concat(PlainWordsOf(t))).ToHashSet(StringComparer.Ordinal);
        var (counted, wanted) = (Counted(tokens), Wanted(tokens));
        var (best, most) = ((int?)null, 0.0);
        foreach (var (answer, words) in _groups)
        {
            var found = words.Where(asked.Contains).ToList();
            var isAsked = found.Count == words.Count || (words.Count >= ManyWords && ManyWords * found.Count >= (ManyWords - 1) * words.Count);
            var isMeant = (counted is null || !found.Contains(Amount) || words.Contains(counted)) && (wanted.Count == 0 || wanted.Overlaps(words));
            var weight = found.Sum(w => _weights[w]) * found.Count / words.Count;
            if (isAsked && isMeant && weight > most && found.Exists(w => w != Amount))
            {
                (best, most) = (answer, weight);
            }
        }

        return best;
    }

    /// <summary>What is to be counted: the first word behind "how many" that any answer is known by, or else the last before it, as it always is for "throughput". Null where nothing is.</summary>
    private string? Counted(List<Token> tokens)
    {
        var place = tokens.FindIndex(t => Amounts.Contains(t.Word) || PlainWordsOf(t).Contains(Amount));
        if (place < 0)
        {
            return null;
        }

        var before = tokens.Take(place).SelectMany(WordsOf).LastOrDefault(IsKnown);
        return Amounts.Contains(tokens[place].Word) ? tokens.Skip(place + 1).SelectMany(WordsOf).FirstOrDefault(IsKnown) ?? before : before;

        bool IsKnown(string word) => word != Amount && _weights.ContainsKey(word);
    }

    /// <summary>What somebody asks whether it is needed or there: the words up to the next preposition. Empty where nobody asks so.</summary>
    private HashSet<string> Wanted(List<Token> tokens)
    {
        var want = tokens.Count > 0 && Whether.Contains(tokens[0].Word) ? tokens.FindIndex(0, Math.Min(WantWithin, tokens.Count), t => Wants.Contains(t.Word)) : -1;
        var named = want < 0 ? [] : tokens.Skip(want + 1).SkipWhile(t => Breaks.Contains(t.Word) || Wants.Contains(t.Word)).TakeWhile(t => !Breaks.Contains(t.Word)).ToList();

        // Behind a word that no answer knows, the plain words do not hold: who asks for Apple Pay asks for no cost.
        var known = named.TakeWhile(t => WordsOf(t).All(_weights.ContainsKey) || PlainWordsOf(t).Any());
        return named.SelectMany(WordsOf).Concat(known.SelectMany(PlainWordsOf)).ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<string> WordsOf(string text) => Tokenizer.Tokenize(text).SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The word that a token stands for; none where it says nothing.</summary>
    private IEnumerable<string> WordsOf(Token token) => Empty.Contains(token.Word) ? [] : [Amounts.Contains(token.Word) ? Amount : _families.GetValueOrDefault(token.Stem, token.Stem)];

    /// <summary>The plain words for a word of interviews.</summary>
    private IEnumerable<string> PlainWordsOf(Token token) => InterviewWords.Plain.TryGetValue(token.Word, out var plain) ? Tokenizer.Tokenize(plain).SelectMany(WordsOf) : [];
}
