using System.Runtime.InteropServices;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>Gives every stem, name, concept and kind of figure that a rubric looks for a small number, so that an answer is searched with arrays and not with texts.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _functionWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _relatedRows = [];
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<FigureKind, int> _figures = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Stems, int Unit)>> _namesByFirstStem = new(StringComparer.Ordinal);

    /// <summary>How many units there are.</summary>
    public int Count { get; private set; }

    /// <summary>The unit of a word that only holds others together, for phrasings that ask for it by name; made when it is new. It is the word itself that counts: "us" is not "use".</summary>
    public int FunctionWord(string word) => GetOrAdd(_functionWords, word);

    /// <summary>The unit of such a word, or -1 where the rubric does not look for it.</summary>
    public int FindFunctionWord(string word) => _functionWords.GetValueOrDefault(word, -1);

    /// <summary>The unit of a stem, made when it is new.</summary>
    public int Stem(string stem) => GetOrAdd(_stems, stem);

    /// <summary>The unit of a root, made when it is new.</summary>
    public int Root(string root) => GetOrAdd(_roots, root);

    /// <summary>The unit of a root, or -1 where the rubric does not look for it.</summary>
    public int FindRoot(string root) => _roots.GetValueOrDefault(root, -1);

    /// <summary>The unit of a row of related words, made when it is new.</summary>
    public int RelatedRow(int row) => GetOrAdd(_relatedRows, row);

    /// <summary>The unit of a row of related words, or -1 where the rubric does not look for it.</summary>
    public int FindRelatedRow(int row) => _relatedRows.GetValueOrDefault(row, -1);

    /// <summary>Whether the rubric looks for anything near a word, and not for words alone.</summary>
    public bool LooksForRoots => _roots.Count > 0;

    /// <summary>The unit of a concept, made when it is new.</summary>
    public int Concept(string id) => GetOrAdd(_concepts, id);

    /// <summary>The unit of a kind of figure, made when it is new.</summary>
    public int Figure(FigureKind kind) => GetOrAdd(_figures, kind);

    /// <summary>The unit of several stems in a row that mean something only together: "read-only".</summary>
    public int Name(string[] stems)
    {
        var count = Count;
        var unit = GetOrAdd(_names, string.Join(' ', stems));
        if (Count > count)
        {
            if (!_namesByFirstStem.TryGetValue(stems[0], out var names))
            {
                _namesByFirstStem.Add(stems[0], names = []);
            }

            names.Add((stems, unit));
        }

        return unit;
    }

    /// <summary>The names that begin with a stem.</summary>
    public ReadOnlySpan<(string[] Stems, int Unit)> NamesFrom(string stem) => CollectionsMarshal.AsSpan(_namesByFirstStem.GetValueOrDefault(stem));

    /// <summary>The unit of a stem, or -1 where the rubric does not look for it.</summary>
    public int FindStem(string stem) => _stems.GetValueOrDefault(stem, -1);

    /// <summary>The unit of a concept, or -1 where the rubric does not look for it.</summary>
    public int FindConcept(string id) => _concepts.GetValueOrDefault(id, -1);

    /// <summary>The kinds of figures that the rubric looks for.</summary>
    public Dictionary<FigureKind, int> Figures => _figures;

    private int GetOrAdd<T>(Dictionary<T, int> units, T key)
        where T : notnull
    {
        if (!units.TryGetValue(key, out var unit))
        {
            unit = Count++;
            units.Add(key, unit);
        }

        return unit;
    }
}
