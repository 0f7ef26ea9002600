using System.Text;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Measurements.Hostile;

/// <summary>Makes hostile answers to a question out of the question, its own rubric, its own best answers, and those of other questions. The worst that somebody can do who has read everything but understood nothing.</summary>
internal static class HostileAnswers
{
    private const int LongWords = 50_000;

    /// <summary>All of them for one question.</summary>
    public static IEnumerable<HostileAnswer> For(Question question, Catalogue catalogue)
    {
        var terms = Terms(question.Rubric).ToList();
        var strong = question.AnswersIn(AnswerBand.Strong).Select(a => a.Text).ToList();
        var others = catalogue.Questions.Where(q => q.Id != question.Id).SelectMany(q => q.AnswersIn(AnswerBand.Strong).Take(1).Select(a => a.Text)).ToList();

        yield return new("keywords", string.Join(' ', Enumerable.Repeat(string.Join(' ', terms), 3)));
        yield return new("termList", string.Join('\n', terms.Select(t => "- " + t)));
        yield return new("termList", string.Join(", ", terms) + ".");
        yield return new("termList", "I know all of this well: " + string.Join(", ", terms) + ". I would use all of it.");
        yield return new("questionRepeated", string.Join("\n\n", Enumerable.Repeat(question.Title + ". " + question.Prompt.Source, 4)));
        foreach (var empty in Emptiness.Fluent)
        {
            yield return new("fluentEmptiness", empty);
        }

        foreach (var answer in strong)
        {
            foreach (var denied in Denials.Of(answer))
            {
                yield return new("negated", denied);
            }

            yield return new("rightAndWrong", answer + "\n\n" + Denials.Of(answer).First());
            yield return new("rightAndWrong", Denials.Interleaved(answer));
        }

        foreach (var other in others)
        {
            yield return new("anotherQuestion", other);
        }

        yield return new("long", Fill(others));
        yield return new("long", Fill([string.Join(' ', terms) + "."]));
        yield return new("long", Fill(Emptiness.Fluent));
        foreach (var word in terms.Take(5))
        {
            yield return new("oneWord", word);
        }

        yield return new("scripts", Emptiness.Scripts);
        yield return new("scripts", Emptiness.Scripts + " " + string.Join(" 🚀 ", terms));
        foreach (var injection in Emptiness.Injections)
        {
            yield return new("injection", injection);
            yield return new("injection", injection + "\n" + string.Join(", ", terms));
        }
    }

    /// <summary>Every term that the rubric looks for, in plain words: somebody has stolen it.</summary>
    private static IEnumerable<string> Terms(Rubric rubric) => rubric.Points
        .SelectMany(p => p.Ways.SelectMany(Phrasings).Prepend(p.Statement))
        .SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(w => w.Trim('!', '"', '{', '}', '<', '>', ',', '.', ';', ':').Split('/')[0].Replace('-', ' '))
        .Where(w => w.Length > 3)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Phrasings(Way way) => way switch
    {
        StatementWay statement => [statement.Phrasing.Text],
        PartsWay parts => parts.Parts.Select(p => p.Text),
        OrderedWay ordered => ordered.Steps.Select(p => p.Text),
        _ => [],
    };

    private static string Fill(IReadOnlyList<string> texts)
    {
        var text = new StringBuilder();
        var words = 0;
        for (var i = 0; words < LongWords; i++)
        {
            var next = texts[i % texts.Count];
            text.Append(next).Append("\n\n");
            words += next.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        }

        return text.ToString();
    }
}
