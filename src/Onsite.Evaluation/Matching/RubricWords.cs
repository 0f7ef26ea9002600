using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>In how many points of a rubric a word stands. What half of the points speak of cannot tell them apart.</summary>
internal sealed class RubricWords
{
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);

    /// <summary>Counts the words of the plain phrasings of a rubric, each once for a point.</summary>
    public RubricWords(Rubric rubric)
    {
        foreach (var point in rubric.Points)
        {
            var roots = point.Ways.OfType<StatementWay>().Where(way => PhrasingCompiler.IsPlain(way.Phrasing.Text)).SelectMany(way => Tokenizer.Tokenize(way.Phrasing.Text)).Select(t => WordRoot.Of(t.Stem));
            foreach (var root in roots.ToHashSet(StringComparer.Ordinal))
            {
                _points[root] = _points.GetValueOrDefault(root) + 1;
            }
        }
    }

    /// <summary>What is left of the weight of words that stand together in a phrasing: all of it where one of them stands in this point only.</summary>
    public double ShareOf(IEnumerable<string> stems) => 1.0 / Math.Max(1, stems.Select(stem => _points.GetValueOrDefault(WordRoot.Of(stem), 1)).DefaultIfEmpty(1).Min());
}
